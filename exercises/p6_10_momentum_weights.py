# Made from solutions/p6_10_momentum_weights.py by `autograder build`. Students: fill in the marked places. Authors: edit the source.

# %% [markdown]
# # Problem 6.10: the weights in momentum
#
# With momentum, a step follows an average $\mathbf{m}$ of the gradients seen so far. It is kept up to
# date by mixing each new gradient into it,
#
# $$\mathbf{m}_{t+1} \leftarrow \beta \cdot \mathbf{m}_t + (1 - \beta) \sum_{i \in \mathcal{B}_t} \frac{\partial \ell_i[\phi_t]}{\partial \phi}, \tag{6.11}$$
#
# with a number $\beta$ between 0 and 1. Write $\mathbf{g}_t$ for the sum, the gradient of iteration $t$.
# If you put the equation into itself, once for $\mathbf{m}_t$, again for $\mathbf{m}_{t-1}$ and so on, no
# $\mathbf{m}$ is left on the right: $\mathbf{m}$ is a weighted sum of all gradients of the past. Here you
# find the weights, put the sum to the test, and add the weights up.

# %%
import numpy as np
import sympy as sp

# %% [markdown]
# ### a) The weight of a gradient
#
# Return the weight that $\mathbf{m}$ gives to the gradient of $k$ iterations before the newest one: the
# newest has $k = 0$, the one before it $k = 1$.
#
# `k` and `beta` are SymPy symbols: `k` stands for a whole number that is not negative, `beta` for a number
# between 0 and 1. Return a SymPy expression; any algebraically equal form will do.


# %%
def weight(k, beta):
    """Return the weight of the gradient of k iterations before the newest."""
    # YOUR CODE HERE
    raise NotImplementedError()


# %% [markdown]
# ### b) The sum in place of the recursion
#
# Now with numbers: `gradients` is an array of shape (T, P) that holds the gradients of T iterations, the
# oldest in the first row, the newest in the last. `beta` is a number between 0 and 1. Return what
# equation 6.11 leads to after all T of them from $\mathbf{m}_0 = 0$, an array of shape (P,). Write it as
# the weighted sum of part a, if you want to see that it is the same.


# %%
def unrolled_momentum(gradients, beta):
    """Return m after all gradients, the oldest of which comes first, an array of shape (P,)."""
    # YOUR CODE HERE
    raise NotImplementedError()


# %% [markdown]
# ### c) All weights together
#
# In a proper average the weights add up to 1. Do they? Return the sum of the weights of the $t$ gradients
# that there are after $t$ iterations, for $k = 0$ to $t - 1$.
#
# `t` and `beta` are SymPy symbols, as in part a. `t` is no number, so Python's `sum` over a `range(t)`
# cannot work: a formula is asked for that holds for every $t$, 0 included. An unevaluated `sp.Sum` is one,
# and `.doit()` turns it into a shorter one. You will meet the result again in Adam (equation 6.16), which
# divides by it.


# %%
def total_weight(t, beta):
    """Return the sum of the weights after t iterations."""
    # YOUR CODE HERE
    raise NotImplementedError()
