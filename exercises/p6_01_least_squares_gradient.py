# Made from solutions/p6_01_least_squares_gradient.py by `autograder build`. Students: fill in the marked places. Authors: edit the source.

# %% [markdown]
# # Problem 6.1: the gradient of the least squares loss
#
# A line $f[x, \phi] = \phi_0 + \phi_1 x$ is to run through $I$ data points $\{x_i, y_i\}$. How badly
# it does so is measured by the sum of the squared residuals,
#
# $$L[\phi] = \sum_{i=1}^{I} \ell_i, \qquad \ell_i = (\phi_0 + \phi_1 x_i - y_i)^2, \tag{6.5}$$
#
# and gradient descent needs to know how this loss changes with the parameters. The derivative of a
# sum is the sum of the derivatives,
#
# $$\frac{\partial L}{\partial \phi} = \sum_{i=1}^{I} \frac{\partial \ell_i}{\partial \phi}, \tag{6.6}$$
#
# so it is enough to differentiate the loss of a single example. You will do that one step at a time,
# and then add up.
#
# In the numeric parts `phi` is an array of shape (2,), `x` and `y` are arrays of shape (I,). Leave the
# arrays that you are given as they are: compute new ones.

# %%
import numpy as np
import sympy as sp

# %% [markdown]
# ### a) The loss
#
# Write equation 6.5 as a function that returns one number.


# %%
def loss(phi, x, y):
    """Return the sum of the squared residuals of the line phi over the data x, y."""
    # YOUR CODE HERE
    raise NotImplementedError()


# %% [markdown]
# ### b) The chain rule, step by step
#
# Now a single example, with symbols in place of numbers: `phi0`, `phi1`, `x` and `y` are SymPy symbols.
# Seen from the outside, $\ell = r^2$ is the square of a residual $r$; seen from the inside, $r$ depends
# on the parameters. Return four expressions in this order:
#
# 1. the residual $r$, of either sign, as long as its square is $\ell$;
# 2. the outer derivative $\partial \ell / \partial r$, written out in the given symbols;
# 3. the inner derivative $\partial r / \partial \phi_0$;
# 4. the inner derivative $\partial r / \partial \phi_1$.


# %%
def chain_rule(phi0, phi1, x, y):
    """Return (residual, dl_dresidual, dresidual_dphi0, dresidual_dphi1) for one example."""
    # YOUR CODE HERE
    raise NotImplementedError()


# %% [markdown]
# ### c) The gradient for one example
#
# Put the steps together and show that
#
# $$\frac{\partial \ell_i}{\partial \phi} = \begin{bmatrix} 2(\phi_0 + \phi_1 x_i - y_i) \\ 2 x_i (\phi_0 + \phi_1 x_i - y_i) \end{bmatrix}. \tag{6.7}$$
#
# Return the two entries as a pair of SymPy expressions. Any form will do, expanded or factored.


# %%
def example_gradient(phi0, phi1, x, y):
    """Return the pair (dl_dphi0, dl_dphi1) for one example."""
    # YOUR CODE HERE
    raise NotImplementedError()


# %% [markdown]
# ### d) The gradient of the whole loss
#
# Back to numbers: add up the gradients of all examples (equation 6.6) and return an array of shape
# (2,), the entry for $\phi_0$ first.


# %%
def loss_gradient(phi, x, y):
    """Return dL_dphi, an array of shape (2,)."""
    # YOUR CODE HERE
    raise NotImplementedError()
