# %% [markdown]
# # Notebook 6.2: gradient descent
#
# Fitting a model means finding the parameters $\phi$ where its loss is lowest. Gradient descent starts
# anywhere and repeats two steps: find the gradient, the direction in which the loss rises fastest,
#
# $$\frac{\partial L}{\partial \phi} = \begin{bmatrix} \frac{\partial L}{\partial \phi_0} \\ \frac{\partial L}{\partial \phi_1} \\ \vdots \\ \frac{\partial L}{\partial \phi_N} \end{bmatrix}, \tag{6.2}$$
#
# and go a little way in the opposite direction,
#
# $$\phi \leftarrow \phi - \alpha \cdot \frac{\partial L}{\partial \phi}. \tag{6.3}$$
#
# Everything you write here is to work for any loss and any number of parameters P: `phi` and `phi0` are
# arrays of shape (P,), `gradient_at(phi)` returns the gradient at `phi`, an array of the same shape, and
# `loss(phi)` returns one number. A *path* is an array with a row for each point: the start `phi0` first,
# then a row after each step. Leave the arrays that you are given as they are: compute new ones.

# %%
import numpy as np

# %% [markdown]
# To try your functions, here are twelve points of a noisy line, as in figure 6.1, with the least squares
# loss of the line $\phi_0 + \phi_1 x$ and its gradient. Use them as you like; the checks bring losses of
# their own.

# %%
LINE_X = np.array([0.04, 0.21, 0.38, 0.52, 0.71, 0.88, 1.03, 1.22, 1.37, 1.58, 1.74, 1.93])
LINE_Y = np.array([0.71, 0.95, 0.82, 1.12, 1.03, 1.31, 1.19, 1.47, 1.31, 1.66, 1.52, 1.80])
LINE_START = np.array([-0.5, -0.3])


def line_loss(phi):
    """The least squares loss of the line phi over the twelve points (equation 6.5)."""
    return np.sum((phi[0] + phi[1] * LINE_X - LINE_Y) ** 2)


def line_gradient(phi):
    """Its gradient (equations 6.6 and 6.7)."""
    residual = phi[0] + phi[1] * LINE_X - LINE_Y
    return np.array([np.sum(2 * residual), np.sum(2 * LINE_X * residual)])


# %% [markdown]
# ### a) One step
#
# Write equation 6.3: given `phi`, the `gradient` there and the step size `alpha`, return the new `phi`.


# %%
def gradient_step(phi, gradient, alpha):
    """Return phi after one step of gradient descent."""
    ### BEGIN SOLUTION
    return phi - alpha * gradient
    ### END SOLUTION


# %% [markdown]
# ### b) A descent with a fixed learning rate
#
# Start at `phi0` and take `steps` steps, all of them with the same `alpha`. Return the path, an array of
# shape (steps + 1, P).


# %%
def gradient_descent(gradient_at, phi0, alpha, steps):
    """Return the path of gradient descent with a fixed learning rate, shape (steps + 1, P)."""
    ### BEGIN SOLUTION
    path = [phi0]
    for _ in range(steps):
        phi = path[-1]
        path.append(phi - alpha * gradient_at(phi))
    return np.array(path)
    ### END SOLUTION


# %% [markdown]
# ### c) A descent with line search
#
# A learning rate that suits one loss is far too long for a steeper one, and far too short for one that
# is shallower. So look for a good $\alpha$ at each step: try several values, and take one that lowers
# the loss, the more the better. How you search is up to you. The curvature of the losses in the checks
# ranges from 0.001 to 1000, so the best values of $\alpha$ range from 1000 to 0.001.
#
# Return the path, an array of shape (rows, P). The first row is `phi0`, and
#
# - each step goes from $\phi$ to $\phi - \alpha \cdot \partial L / \partial \phi$ with some
#   $\alpha > 0$ that lowers the loss; the loss never rises (beyond rounding: one part in $10^{12}$);
# - the steps get ahead: where the curvature is about 1, twenty of them bring the loss at least a fifth of
#   the way from its value at `phi0` down to its minimum;
# - the path ends with the first row at which the norm of the gradient, the root of the sum of its
#   squared entries, is below `tolerance`. If that is so at `phi0` already (the gradient there may even
#   be zero), `phi0` is the only row. The tolerance is never less than $10^{-6}$;
# - it ends after `max_steps` steps even if the gradient is still longer than that;
# - it may also end where no step against the gradient lowers the loss any more, because rounding hides
#   what is left to gain. A search that tries shorter and shorter steps has to give up there, too.
#
# You may evaluate `loss` 3000 times in one descent. That is plenty: no descent in the checks has a
# `max_steps` of more than 20, and with a good search most of them take fewer than ten steps.


# %%
def gradient_descent_with_line_search(loss, gradient_at, phi0, tolerance, max_steps):
    """Return the path of gradient descent with a line search at each step, at most max_steps of them."""
    ### BEGIN SOLUTION
    path = [phi0]
    while len(path) <= max_steps:
        phi = path[-1]
        gradient = gradient_at(phi)
        if np.linalg.norm(gradient) < tolerance:
            break
        # The best of many sizes first; then the bracket around it is shrunk, as in figure 6.10.
        alpha = min(4.0 ** np.arange(-8, 8), key=lambda alpha: loss(phi - alpha * gradient))
        a, d = alpha / 4, alpha * 4
        for _ in range(12):
            b, c = a + (d - a) / 3, d - (d - a) / 3
            a, d = (b, d) if loss(phi - b * gradient) > loss(phi - c * gradient) else (a, c)
        alpha = (a + d) / 2
        if loss(phi - alpha * gradient) >= loss(phi):
            break
        path.append(phi - alpha * gradient)
    return np.array(path)
    ### END SOLUTION


# %%
SLIPS = {
    "a": {
        "The step goes uphill: the gradient has to be subtracted.": ("phi - alpha", "phi + alpha"),
        "It changes phi in place: whoever called it finds another phi there.": (
            "return phi - alpha * gradient",
            "phi -= alpha * gradient\n    return phi",
        ),
        "The step alone is returned: it has to be subtracted from phi.": (
            "return phi - alpha * gradient",
            "return alpha * gradient",
        ),
        "The step alone is returned, with its sign: it has to be added to phi.": (
            "return phi - alpha * gradient",
            "return -alpha * gradient",
        ),
        "The learning rate is missing.": ("phi - alpha * gradient", "phi - gradient"),
        "The gradient is divided by its norm: equation 6.3 takes it as it is.": (
            "phi - alpha * gradient",
            "phi - alpha * gradient / np.linalg.norm(gradient)",
        ),
        "Only the sign of each derivative is used.": (
            "phi - alpha * gradient",
            "phi - alpha * np.sign(gradient)",
        ),
        "Alpha multiplies phi as well.": ("phi - alpha * gradient", "alpha * (phi - gradient)"),
        "The gradient is divided by alpha: it has to be multiplied by it.": (
            "phi - alpha * gradient",
            "phi - gradient / alpha",
        ),
    },
    "b": {
        "The gradient is always the one at the start: take it afresh at each step.": (
            "gradient_at(phi)",
            "gradient_at(phi0)",
        ),
        "The start is missing: it is the first row of the path.": (
            "return np.array(path)",
            "return np.array(path[1:])",
        ),
        "Every row is the last point: all of them are the same array, changed in place.": (
            "return np.array(path)",
            "return np.array([path[-1]] * len(path))",
        ),
        "The steps go uphill: they have to be subtracted.": ("phi - alpha", "phi + alpha"),
        "Only the last point is returned: the path has a row for each step.": (
            "return np.array(path)",
            "return np.array(path[-1])",
        ),
        "All steps start at phi0: each has to start where the last one ended.": (
            "phi = path[-1]",
            "phi = phi0",
        ),
        "The path has one step too many.": ("range(steps)", "range(steps + 1)"),
        "The path has one step too few.": ("range(steps)", "range(steps - 1)"),
        "The gradient is divided by its norm: equation 6.3 takes it as it is.": (
            "gradient_at(phi))",
            "gradient_at(phi) / np.linalg.norm(gradient_at(phi)))",
        ),
        "The learning rate is missing.": ("alpha * gradient_at", "gradient_at"),
        "The gradients are returned: the path is made of the points.": (
            "return np.array(path)",
            "return np.array([gradient_at(phi) for phi in path])",
        ),
        "The learning rate shrinks from step to step: it is the same for all of them.": (
            "for _ in range(steps):\n        phi = path[-1]\n        path.append(phi - alpha * ",
            "for t in range(steps):\n        phi = path[-1]\n        path.append(phi - alpha / (t + 1) * ",
        ),
    },
    "c": {
        "Every step has the same alpha: a line search looks for a new one each time.": [
            ("path.append(phi - alpha * gradient)", "path.append(phi - 0.1 * gradient)"),
            ("path.append(phi - alpha * gradient)", "path.append(phi - 0.001 * gradient)"),
        ],
        "Only the first step looks for an alpha, and the others take the same: look for a new one each time.": (
            "# The best of many sizes first; then the bracket around it is shrunk, as in figure 6.10.\n"
            "        alpha = min(4.0 ** np.arange(-8, 8), key=lambda alpha: loss(phi - alpha * gradient))\n"
            "        a, d = alpha / 4, alpha * 4\n"
            "        for _ in range(12):\n"
            "            b, c = a + (d - a) / 3, d - (d - a) / 3\n"
            "            a, d = (b, d) if loss(phi - b * gradient) > loss(phi - c * gradient) else (a, c)\n"
            "        alpha = (a + d) / 2\n"
            "        if loss(phi - alpha * gradient) >= loss(phi):\n"
            "            break\n",
            "if len(path) == 1:\n"
            "            alpha = min(1.5 ** np.arange(-24, 24), key=lambda alpha: loss(phi - alpha * gradient))\n",
        ),
        "The steps are too short to get ahead: try larger values of alpha as well.": (
            "a, d = alpha / 4, alpha * 4\n        for _ in range(12):\n",
            "a, d = 0.0, 2e-3\n        for _ in range(25):\n",
        ),
        "The steps go uphill: they have to be subtracted.": (
            "if loss(phi - alpha * gradient) >= loss(phi):\n"
            "            break\n"
            "        path.append(phi - alpha * gradient)",
            "path.append(phi + alpha * gradient)",
        ),
        "The gradient is always the one at the start: take it afresh at each step.": (
            "gradient = gradient_at(phi)\n"
            "        if np.linalg.norm(gradient) < tolerance:\n"
            "            break\n"
            "        # The best of many sizes first; then the bracket around it is shrunk, as in figure 6.10.\n"
            "        alpha = min(4.0 ** np.arange(-8, 8), key=lambda alpha: loss(phi - alpha * gradient))\n"
            "        a, d = alpha / 4, alpha * 4\n"
            "        for _ in range(12):\n"
            "            b, c = a + (d - a) / 3, d - (d - a) / 3\n"
            "            a, d = (b, d) if loss(phi - b * gradient) > loss(phi - c * gradient) else (a, c)\n"
            "        alpha = (a + d) / 2\n",
            "gradient = gradient_at(phi0)\n"
            "        if np.linalg.norm(gradient) < tolerance:\n"
            "            break\n"
            "        alpha = min(1.5 ** np.arange(-24, 24), key=lambda alpha: loss(phi - alpha * gradient))\n",
        ),
        "The steps do not go straight against the gradient.": (
            "path.append(phi - alpha * gradient)",
            "path.append(phi - alpha * gradient * np.linspace(1.0, 1.1, len(phi)))",
        ),
        "The loss rises at a step: take only values of alpha that lower it.": (
            "if loss(phi - alpha * gradient) >= loss(phi):\n"
            "            break\n"
            "        path.append(phi - alpha * gradient)",
            "path.append(phi - gradient / np.linalg.norm(gradient))",
        ),
        "It stands still although a step against the gradient at that point would lower the loss.": (
            "a, d = alpha / 4, alpha * 4\n"
            "        for _ in range(12):\n"
            "            b, c = a + (d - a) / 3, d - (d - a) / 3\n"
            "            a, d = (b, d) if loss(phi - b * gradient) > loss(phi - c * gradient) else (a, c)\n"
            "        alpha = (a + d) / 2\n"
            "        if loss(phi - alpha * gradient) >= loss(phi):\n"
            "            break\n",
            "alpha = min(np.linspace(0, 1, 21), key=lambda alpha: loss(phi - alpha * gradient))\n",
        ),
        "It does not stop when the norm of the gradient is below the tolerance.": [
            (
                "if np.linalg.norm(gradient) < tolerance:\n            break\n",
                "pass\n",
            ),
        ],
        "It stops one step late: look at the gradient before taking another step.": (
            "if np.linalg.norm(gradient) < tolerance:\n"
            "            break\n"
            "        # The best of many sizes first; then the bracket around it is shrunk, as in figure 6.10.\n",
            "if len(path) > 1 and np.linalg.norm(gradient_at(path[-2])) < tolerance:\n            break\n",
        ),
        "It stops too early: the gradient is not below the tolerance, and steps are left.": [
            ("while len(path) <= max_steps:", "while len(path) <= min(max_steps, 1):"),
        ],
        "It stops where the square of the norm is below the tolerance: the norm itself has to be.": (
            "np.linalg.norm(gradient) < tolerance",
            "gradient @ gradient < tolerance",
        ),
        "It takes more than max_steps steps.": [
            ("while len(path) <= max_steps:", "while len(path) <= max_steps + 1:"),
            ("while len(path) <= max_steps:", "while len(path) <= 60:"),
        ],
        "It takes one step less than it may.": (
            "while len(path) <= max_steps:",
            "while len(path) < max_steps:",
        ),
        "At the minimum the gradient is zero, and dividing by its norm gives NaN: look before dividing.": (
            "if np.linalg.norm(gradient) < tolerance:\n            break\n",
            "norm = np.linalg.norm(gradient)\n"
            "        if norm < tolerance and len(path) > 1:\n"
            "            break\n"
            "        gradient = gradient / norm\n",
        ),
        "It looks for a lower loss for ever where none can be found: give up when alpha is tiny.": (
            "a, d = alpha / 4, alpha * 4\n"
            "        for _ in range(12):\n"
            "            b, c = a + (d - a) / 3, d - (d - a) / 3\n"
            "            a, d = (b, d) if loss(phi - b * gradient) > loss(phi - c * gradient) else (a, c)\n"
            "        alpha = (a + d) / 2\n"
            "        if loss(phi - alpha * gradient) >= loss(phi):\n"
            "            break\n",
            "alpha = 4096.0\n"
            "        while loss(phi - alpha * gradient) >= loss(phi):\n"
            "            alpha = alpha / 2\n",
        ),
        "The start is missing: it is the first row of the path.": (
            "return np.array(path)",
            "return np.array(path[1:])",
        ),
        "Every row is the last point: all of them are the same array, changed in place.": (
            "return np.array(path)",
            "return np.array([path[-1]] * len(path))",
        ),
        "Only the last point is returned: the path has a row for each step.": (
            "return np.array(path)",
            "return np.array(path[-1:])",
        ),
        "Rows that no step has filled are returned as zeros: the path ends with its last step.": (
            "return np.array(path)",
            "return np.vstack([path, np.zeros((max_steps + 1 - len(path), len(phi0)))])",
        ),
    },
}
