# %% [markdown]
# # Problem 6.7: why gradient descent zigzags
#
# Path 1 in figure 6.5a goes down a valley, but not straight: it crosses from side to side, turns by a
# right angle at every step, and makes little headway. In this problem you take that behavior apart,
# prove the right angle, and find a better way down.
#
# Near a minimum every smooth loss looks like a quadratic bowl, so take the bowl itself,
#
# $$L[\phi] = \tfrac{1}{2} \phi^T \mathbf{H} \phi + \mathbf{b}^T \phi, \qquad \frac{\partial L}{\partial \phi} = \mathbf{H} \phi + \mathbf{b},$$
#
# where $\mathbf{H}$ is its Hessian: a symmetric matrix with positive eigenvalues. *Steepest descent*
# moves from $\phi$ against the gradient $\mathbf{g}$ at $\phi$, and an *exact* line search picks the
# step size $\alpha$ for which $L[\phi - \alpha \mathbf{g}]$ is lowest.
#
# In the numeric parts `H` is an array of shape (P, P), `b`, `g` and `phi0` are arrays of shape (P,), for
# any number of parameters P from 1 up. Leave what you are given as it is: compute new arrays.

# %%
import numpy as np
import sympy as sp

# %% [markdown]
# ### a) The exact step size
#
# Along the line $\phi - \alpha \mathbf{g}$ the loss is a parabola in $\alpha$. Find its lowest point:
# return $\alpha$, one number, for the Hessian `H` and the gradient `g` at the current $\phi$. (Neither
# $\phi$ nor $\mathbf{b}$ is left in the formula.)


# %%
def exact_step_size(H, g):
    """Return the alpha for which the loss is lowest along phi - alpha * g."""
    ### BEGIN SOLUTION
    return (g @ g) / (g @ H @ g)
    ### END SOLUTION


# %% [markdown]
# ### b) Steepest descent
#
# Start at `phi0` and take `steps` steps, each with the exact step size. Return the path as an array of
# shape (steps + 1, P): the start in its first row, then a row after each step. (You need not provide
# for a gradient that is exactly zero.)


# %%
def steepest_descent(H, b, phi0, steps):
    """Return the path of steepest descent with exact line search, shape (steps + 1, P)."""
    ### BEGIN SOLUTION
    path = [phi0]
    for _ in range(steps):
        phi = path[-1]
        g = H @ phi + b
        path.append(phi - exact_step_size(H, g) * g)
    return np.array(path)
    ### END SOLUTION


# %% [markdown]
# ### c) The right angle, proved
#
# Now symbols in place of numbers, for two parameters: `H` is a symmetric 2×2 `sp.Matrix` of symbols, and
# `g` is a 2×1 `sp.Matrix` of two more. Return the *next* gradient, the one after an exact step from a
# point whose gradient is $\mathbf{g}$: two expressions, as a pair, a list or a 2×1 matrix.
#
# Moving by $-\alpha \mathbf{g}$ changes the gradient $\mathbf{H}\phi + \mathbf{b}$ by
# $-\alpha \mathbf{H} \mathbf{g}$, and $\alpha$ is the exact step size, written in the symbols of `H` and
# `g` (`g.dot(g)` is $\mathbf{g}^T\mathbf{g}$). Any form is right. The checks see that the dot product of
# your answer with $\mathbf{g}$ is zero, whatever `H` and `g` are: that is the proof.


# %%
def next_gradient(H, g):
    """Return the two entries of the gradient after an exact step against the gradient g."""
    ### BEGIN SOLUTION
    alpha = g.dot(g) / g.dot(H * g)
    return g - alpha * H * g
    ### END SOLUTION


# %% [markdown]
# ### d) A calmer descent
#
# Go down the same kind of valley in fewer steps. Any method will do: momentum as in equation 6.11,
# Newton's method, conjugate gradients, or one that you make up. You know `H`, so you may compute
# whatever helps from it, its eigenvalues for example.
#
# Return the path as an array of shape (steps + 1, P), with as many rows as it takes:
#
# - its first row is `phi0`;
# - at its last row, the norm $\sqrt{\mathbf{g}^T\mathbf{g}}$ of the gradient is below `tolerance`, which
#   is never less than $10^{-8}$;
# - it has at most half as many steps as steepest descent with exact line search needs from the same
#   start.
#
# The checks use valleys with two parameters whose condition number (the larger eigenvalue of `H`
# divided by the smaller one) is between 30 and 300, and starts from which steepest descent is slow: it
# needs at least 50 steps, mostly many hundreds. The valleys differ in scale, so a learning rate that
# suits one of them does not suit the next.


# %%
def calmer_descent(H, b, phi0, tolerance):
    """Return a path from phi0 to a gradient with a norm below tolerance, in few steps."""
    ### BEGIN SOLUTION
    # Momentum with the coefficients that are best for the smallest and the largest curvature.
    low, high = np.sqrt(np.linalg.eigvalsh(H)[[0, -1]])
    beta = ((high - low) / (high + low)) ** 2
    alpha = 4 / (high + low) ** 2 / (1 - beta)
    path, m = [phi0], np.zeros_like(phi0)
    g = H @ phi0 + b
    while np.linalg.norm(g) >= tolerance:
        m = beta * m + (1 - beta) * g
        path.append(path[-1] - alpha * m)
        g = H @ path[-1] + b
    return np.array(path)
    ### END SOLUTION


# %% [markdown] part="i"
# ### i) In words
#
# Explain in a few sentences: why does steepest descent turn by a right angle at each step? Why does it
# cross from side to side in a narrow valley in place of running along its floor? And what helps?
#
# ### BEGIN SOLUTION
# **Right angles.** An exact line search stops where the loss no longer falls along the line. There the
# slope along the old direction is zero, which says that the new gradient has no part in that direction:
# the two are perpendicular (part c), and the next step goes along the new one.
#
# **Zigzag.** The gradient points along the steepest way, which in a narrow valley is across it and not
# along its floor, unless the start is on an axis of the valley. The first step ends where the loss
# stops falling along that line, just past the floor; from there the steepest way is across again, to the
# other side. Having to turn by a right angle each time, the path can never turn by the small angle that
# would take it along the floor. The narrower the valley (the larger the condition number κ), the less
# headway each step makes: at worst, it shortens the gradient by only (κ − 1)/(κ + 1).
#
# **What helps.** Momentum averages the last gradients: the parts across the valley alternate in sign and
# cancel, those along the floor add up. Newton's method and conjugate gradients use the curvature: the
# first multiplies the gradient by the inverse Hessian, which makes the valley round; the second keeps
# each new direction from undoing the work of those before. A step size of its own for each parameter
# (as in Adam) helps where the valley runs along an axis.
# ### END SOLUTION

# %%
SLIPS = {
    "a": {
        "The fraction is upside down: gᵀg belongs on top, gᵀHg below.": (
            "(g @ g) / (g @ H @ g)",
            "(g @ H @ g) / (g @ g)",
        ),
        "The sign is turned: alpha is positive, because phi - alpha * g has the minus already.": (
            "return (g @ g)",
            "return -(g @ g)",
        ),
        "On top stands the norm of g: it has to be the norm squared, gᵀg.": (
            "(g @ g) /",
            "np.linalg.norm(g) /",
        ),
        "On top stands a 1: gᵀg is missing.": ("(g @ g) /", "1 /"),
        "The step is twice as long as it should be: it goes across to where the loss is as high again.": (
            "return (g @ g)",
            "return 2 * (g @ g)",
        ),
        "The step is half as long as it should be: the ½ in the loss cancels the 2 of the derivative.": (
            "return (g @ g)",
            "return 0.5 * (g @ g)",
        ),
        "This step makes the next gradient as short as may be: it is the loss that has to be lowest.": (
            "(g @ g) / (g @ H @ g)",
            "(g @ H @ g) / (g @ H @ H @ g)",
        ),
        "It is one over the largest curvature, a step that is safe everywhere, but not the exact one.": (
            "(g @ g) / (g @ H @ g)",
            "1 / np.max(np.linalg.eigvalsh(H))",
        ),
        "The curvature is averaged over all axes: it has to be that along the gradient.": (
            "(g @ g) / (g @ H @ g)",
            "len(g) / np.trace(H)",
        ),
        "Below stands the norm of Hg: it has to be gᵀHg.": (
            "(g @ g) / (g @ H @ g)",
            "(g @ g) / np.linalg.norm(H @ g)",
        ),
        "It multiplies entry by entry: only the diagonal of H is used.": (
            "(g @ H @ g)",
            "np.sum(np.diag(H) * g * g)",
        ),
    },
    "b": {
        "The steps go uphill: they have to be subtracted.": ("phi - exact", "phi + exact"),
        "The start is missing: it is the first row of the path.": (
            "return np.array(path)",
            "return np.array(path[1:])",
        ),
        "The gradient is always the one at the start: take it afresh at each step.": (
            "g = H @ phi + b",
            "g = H @ phi0 + b",
        ),
        "The step size is always the one of the first step: search afresh at each step.": (
            "exact_step_size(H, g) * g",
            "exact_step_size(H, H @ phi0 + b) * g",
        ),
        "The vector b is missing in the gradient.": ("H @ phi + b", "H @ phi"),
        "The sign of b is turned in the gradient: it is Hφ + b.": ("H @ phi + b", "H @ phi - b"),
        "The gradient has a factor 2: the ½ in the loss cancels it, and what is left is Hφ + b.": (
            "H @ phi + b",
            "2 * H @ phi + b",
        ),
        "The gradient is half too small: ½φᵀHφ has the gradient Hφ.": (
            "H @ phi + b",
            "H @ phi / 2 + b",
        ),
        "The gradient is divided by its norm after alpha was found for the whole of it.": (
            "exact_step_size(H, g) * g)",
            "exact_step_size(H, g) * g / np.linalg.norm(g))",
        ),
        "Only the last point is returned: the path has a row for each step.": (
            "return np.array(path)",
            "return np.array(path[-1])",
        ),
        "Every row is the last point: all of them are the same array, changed in place.": (
            "return np.array(path)",
            "return np.array([path[-1]] * len(path))",
        ),
        "The path has one step too many.": ("range(steps)", "range(steps + 1)"),
        "The path has one step too few.": ("range(steps)", "range(steps - 1)"),
    },
    "c": {
        "The step is added: moving against the gradient subtracts αHg.": ("g - alpha", "g + alpha"),
        "The step size is missing: α belongs in front of Hg.": ("g - alpha * H * g", "g - H * g"),
        "The Hessian is missing: moving by -αg changes the gradient by -αHg.": (
            "g - alpha * H * g",
            "g - alpha * g",
        ),
        "The fraction in the step size is upside down.": (
            "g.dot(g) / g.dot(H * g)",
            "g.dot(H * g) / g.dot(g)",
        ),
        "This is only the change of the gradient: the gradient g itself has to be added.": (
            "return g - alpha * H * g",
            "return -alpha * H * g",
        ),
        "This is the step: asked for is the gradient at the point where it ends.": (
            "return g - alpha * H * g",
            "return -alpha * g",
        ),
        "The gradient is not zero after one step: only its part along g is.": (
            "return g - alpha * H * g",
            "return sp.zeros(2, 1)",
        ),
        "This is a vector at a right angle to g, but not the gradient after the step.": [
            ("return g - alpha * H * g", "return sp.Matrix([-g[1], g[0]])"),
            ("return g - alpha * H * g", "return sp.Matrix([g[1], -g[0]])"),
        ],
        "The step has twice the right size.": ("alpha = g.dot(g)", "alpha = 2 * g.dot(g)"),
        "The step has half the right size.": ("alpha = g.dot(g)", "alpha = g.dot(g) / 2"),
        "The sign is turned: it is the gradient that is asked for, not the direction of the next step.": (
            "return g - alpha * H * g",
            "return alpha * H * g - g",
        ),
    },
    "d": {
        "This is the zigzag again: each step is at a right angle to the last.": [
            (
                "m = beta * m + (1 - beta) * g\n        path.append(path[-1] - alpha * m)",
                "path.append(path[-1] - (g @ g) / (g @ H @ g) * g)",
            ),
        ],
        "Each step is a fixed learning rate times the gradient, which is no faster than the zigzag.": (
            "m = beta * m + (1 - beta) * g\n        path.append(path[-1] - alpha * m)",
            "path.append(path[-1] - g / high**2)",
        ),
        "The path takes more than half of the steps that steepest descent takes.": (
            "beta = ((high - low) / (high + low)) ** 2\n    alpha = 4 / (high + low) ** 2 / (1 - beta)",
            "beta = 0.5\n    alpha = 1 / high**2 / (1 - beta)",
        ),
        "The learning rate and β are the same in all valleys: a steeper one needs a smaller rate.": (
            "beta = ((high - low) / (high + low)) ** 2\n"
            "    alpha = 4 / (high + low) ** 2 / (1 - beta)\n"
            "    path, m = [phi0], np.zeros_like(phi0)\n"
            "    g = H @ phi0 + b\n"
            "    while np.linalg.norm(g) >= tolerance:",
            "beta, alpha = 0.9, 0.1\n"
            "    path, m = [phi0], np.zeros_like(phi0)\n"
            "    g = H @ phi0 + b\n"
            "    for _ in range(1000):",
        ),
        "It stops too early: go on until the norm of the gradient is below the tolerance.": [
            ("while np.linalg.norm(g) >= tolerance:", "for _ in range(50):"),
            ("np.linalg.norm(g) >= tolerance", "np.linalg.norm(g) >= 100 * tolerance"),
        ],
        "It stops where the square of the norm is below the tolerance: the norm itself has to be.": (
            "np.linalg.norm(g) >= tolerance",
            "g @ g >= tolerance",
        ),
        "The start is missing: the first row of the path is phi0.": (
            "return np.array(path)",
            "return np.array(path[1:])",
        ),
        "Only the last point is returned: the path begins at phi0.": (
            "return np.array(path)",
            "return np.array(path[-1:])",
        ),
        "Every row is the last point: all of them are the same array, changed in place.": (
            "return np.array(path)",
            "return np.array([path[-1]] * len(path))",
        ),
        "The sign of b is turned in the gradient: it is Hφ + b.": (
            "g = H @ phi0 + b\n"
            "    while np.linalg.norm(g) >= tolerance:\n"
            "        m = beta * m + (1 - beta) * g\n"
            "        path.append(path[-1] - alpha * m)\n"
            "        g = H @ path[-1] + b",
            "g = H @ phi0 - b\n"
            "    while np.linalg.norm(g) >= tolerance:\n"
            "        m = beta * m + (1 - beta) * g\n"
            "        path.append(path[-1] - alpha * m)\n"
            "        g = H @ path[-1] - b",
        ),
        "The vector b is missing in the gradient.": (
            "g = H @ phi0 + b\n"
            "    while np.linalg.norm(g) >= tolerance:\n"
            "        m = beta * m + (1 - beta) * g\n"
            "        path.append(path[-1] - alpha * m)\n"
            "        g = H @ path[-1] + b",
            "g = H @ phi0\n"
            "    while np.linalg.norm(g) >= tolerance:\n"
            "        m = beta * m + (1 - beta) * g\n"
            "        path.append(path[-1] - alpha * m)\n"
            "        g = H @ path[-1]",
        ),
        "The path ends with a longer gradient than it began with: it moves away from the minimum.": (
            "while np.linalg.norm(g) >= tolerance:\n"
            "        m = beta * m + (1 - beta) * g\n"
            "        path.append(path[-1] - alpha * m)",
            "for _ in range(40):\n"
            "        m = beta * m + (1 - beta) * g\n"
            "        path.append(path[-1] + alpha * m)",
        ),
    },
}
