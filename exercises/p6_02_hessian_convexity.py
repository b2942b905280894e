# Made from solutions/p6_02_hessian_convexity.py by `autograder build`. Students: fill in the marked places. Authors: edit the source.

# %% [markdown]
# # Problem 6.2: is the least squares loss convex?
#
# Where a loss is shaped like a bowl, walking downhill ends at the one minimum, wherever the walk began.
# The Hessian, the matrix of second derivatives
#
# $$\mathbf{H}[\phi] = \begin{bmatrix} \frac{\partial^2 L}{\partial \phi_0^2} & \frac{\partial^2 L}{\partial \phi_0 \partial \phi_1} \\ \frac{\partial^2 L}{\partial \phi_1 \partial \phi_0} & \frac{\partial^2 L}{\partial \phi_1^2} \end{bmatrix}, \tag{6.20}$$
#
# tells: the surface is convex if both of its eigenvalues are positive everywhere, and for a 2×2 matrix
# that is so if its trace and its determinant are positive. Here you prove it for the least squares loss
# of a line,
#
# $$L[\phi] = \sum_{i=1}^{I} (\phi_0 + \phi_1 x_i - y_i)^2. \tag{6.5}$$
#
# In every part `x` is a Python list of SymPy symbols, one for each example. It may have any length from
# 1 up, so use `len(x)` and loops or sums over the list. Any algebraically equal form of an expression is
# right.

# %%
import sympy as sp

# %% [markdown]
# ### a) The Hessian
#
# Return the Hessian of $L$ as a 2×2 SymPy matrix in the symbols of `x`. (You will find that neither
# $y_i$ nor $\phi$ is left in it.)


# %%
def hessian(x):
    """Return the 2×2 Hessian of the least squares loss for the inputs x."""
    # YOUR CODE HERE
    raise NotImplementedError()


# %% [markdown]
# ### b) Trace and determinant
#
# Return the trace and the determinant of your Hessian.


# %%
def trace(x):
    """Return the trace of the Hessian."""
    # YOUR CODE HERE
    raise NotImplementedError()


def determinant(x):
    """Return the determinant of the Hessian."""
    # YOUR CODE HERE
    raise NotImplementedError()


# %% [markdown]
# ### c) A proof that the determinant is never negative
#
# The trace is a sum of squares, so nobody doubts its sign. The determinant has a minus sign in it. The
# proof that it is not negative all the same is to write it as a sum of squares, too:
#
# $$\det \mathbf{H} = \sum_k c_k \cdot e_k^2, \qquad c_k \ge 0.$$
#
# Return a list of pairs $(c_k, e_k)$: each $c_k$ a number that is not negative, each $e_k$ a polynomial
# in the symbols of `x` with real coefficients. Many lists prove it, and every one that does is right; it
# may be empty where the determinant is zero.


# %%
def determinant_as_squares(x):
    """Return a list of pairs (coefficient, expression) whose weighted squares add up to det H."""
    # YOUR CODE HERE
    raise NotImplementedError()


# %% [markdown]
# ### d) The eigenvalues
#
# Return both eigenvalues of the Hessian, the roots $\lambda$ of its characteristic polynomial
# $\lambda^2 - \mathrm{tr}\,\mathbf{H} \cdot \lambda + \det \mathbf{H}$, in either order.


# %%
def eigenvalues(x):
    """Return the pair of eigenvalues of the Hessian."""
    # YOUR CODE HERE
    raise NotImplementedError()


# %% [markdown]
# ### e) The small print
#
# "Always positive" needs a condition. Find a dataset of at least two inputs for which the Hessian is
# *not* positive definite: its determinant is zero, and the bowl becomes a valley with a flat floor.
# Return the inputs as a list of numbers.


# %%
def flat_dataset():
    """Return inputs, at least two numbers, for which the determinant of the Hessian is zero."""
    # YOUR CODE HERE
    raise NotImplementedError()
