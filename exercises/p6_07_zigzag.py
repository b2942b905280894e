# Made from solutions/p6_07_zigzag.py by `autograder build`. Students: fill in the marked places. Authors: edit the source.

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
    # YOUR CODE HERE
    raise NotImplementedError()


# %% [markdown]
# ### b) Steepest descent
#
# Start at `phi0` and take `steps` steps, each with the exact step size. Return the path as an array of
# shape (steps + 1, P): the start in its first row, then a row after each step. (You need not provide
# for a gradient that is exactly zero.)


# %%
def steepest_descent(H, b, phi0, steps):
    """Return the path of steepest descent with exact line search, shape (steps + 1, P)."""
    # YOUR CODE HERE
    raise NotImplementedError()


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
    # YOUR CODE HERE
    raise NotImplementedError()


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
    # YOUR CODE HERE
    raise NotImplementedError()
