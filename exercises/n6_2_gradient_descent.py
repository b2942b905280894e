# Made from solutions/n6_2_gradient_descent.py by `autograder build`. Students: fill in the marked places. Authors: edit the source.

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
    # YOUR CODE HERE
    raise NotImplementedError()


# %% [markdown]
# ### b) A descent with a fixed learning rate
#
# Start at `phi0` and take `steps` steps, all of them with the same `alpha`. Return the path, an array of
# shape (steps + 1, P).


# %%
def gradient_descent(gradient_at, phi0, alpha, steps):
    """Return the path of gradient descent with a fixed learning rate, shape (steps + 1, P)."""
    # YOUR CODE HERE
    raise NotImplementedError()


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
    # YOUR CODE HERE
    raise NotImplementedError()
