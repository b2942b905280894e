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
    ### BEGIN SOLUTION
    return (1 - beta) * beta**k
    ### END SOLUTION


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
    ### BEGIN SOLUTION
    k = np.arange(len(gradients))[::-1]
    return (1 - beta) * beta**k @ gradients
    ### END SOLUTION


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
    ### BEGIN SOLUTION
    return 1 - beta**t
    ### END SOLUTION


# %%
SLIPS = {
    "a": {
        "The factor 1 - beta is missing: each gradient enters m with it.": (
            "(1 - beta) * beta**k",
            "beta**k",
        ),
        "The exponent is k + 1: the newest gradient, with k = 0, has not been multiplied by beta yet.": (
            "beta**k",
            "beta ** (k + 1)",
        ),
        "The exponent is k - 1: the newest gradient has k = 0, not k = 1.": (
            "beta**k",
            "beta ** (k - 1)",
        ),
        "beta and 1 - beta have changed places.": (
            "(1 - beta) * beta**k",
            "beta * (1 - beta) ** k",
        ),
        "The factor 1 - beta is beta here: each gradient enters m with the factor 1 - beta.": (
            "(1 - beta) * beta**k",
            "beta * beta**k",
        ),
        "The power is of 1 - beta: what m keeps from one iteration to the next is the fraction beta.": [
            ("(1 - beta) * beta**k", "(1 - beta) ** k"),
            ("(1 - beta) * beta**k", "(1 - beta) * (1 - beta) ** k"),
        ],
        "The factor 1 - beta is raised to the power, too: a gradient meets it once, on entering.": (
            "(1 - beta) * beta**k",
            "((1 - beta) * beta) ** k",
        ),
        "beta is multiplied by k: it has to be raised to the power k.": (
            "beta**k",
            "beta * k",
        ),
        "The exponent is negative: older gradients have to count less, not more.": (
            "beta**k",
            "beta ** (-k)",
        ),
        "A number stands where beta has to be: the weight depends on beta.": (
            "(1 - beta) * beta**k",
            "sp.Rational(1, 10) * sp.Rational(9, 10) ** k",
        ),
    },
    "b": {
        "The weights are in reverse: the newest gradient, in the last row, has the largest one.": (
            "np.arange(len(gradients))[::-1]",
            "np.arange(len(gradients))",
        ),
        "The factor 1 - beta is missing.": ("(1 - beta) * beta**k", "beta**k"),
        "beta and 1 - beta have changed places.": (
            "(1 - beta) * beta**k",
            "beta * (1 - beta) ** k",
        ),
        "The exponent is too high by one: the newest gradient is not multiplied by beta.": (
            "beta**k",
            "beta ** (k + 1)",
        ),
        "It is divided by the sum of the weights: equation 6.11 alone does not do that.": (
            "(1 - beta) * beta**k @ gradients",
            "(1 - beta) * beta**k @ gradients / (1 - beta ** len(gradients))",
        ),
        "m begins as the first gradient: it has to begin at zero.": (
            "(1 - beta) * beta**k @ gradients",
            "(1 - beta) * beta**k @ gradients + beta ** len(gradients) * gradients[0]",
        ),
        "This is the plain mean: newer gradients have to count more.": (
            "(1 - beta) * beta**k @ gradients",
            "np.mean(gradients, axis=0)",
        ),
        "The gradients are added up without weights.": (
            "(1 - beta) * beta**k @ gradients",
            "np.sum(gradients, axis=0)",
        ),
        "The oldest gradient is left out: all T of them belong to the sum.": (
            "(1 - beta) * beta**k @ gradients",
            "(1 - beta) * beta ** k[1:] @ gradients[1:]",
        ),
        "The newest gradient is left out: all T of them belong to the sum.": [
            (
                "(1 - beta) * beta**k @ gradients",
                "(1 - beta) * beta ** k[:-1] @ gradients[:-1]",
            ),
            (
                "(1 - beta) * beta**k @ gradients",
                "(1 - beta) * beta ** k[1:] @ gradients[:-1]",
            ),
        ],
        "The parameters are added up as well: each has a sum of its own.": (
            "(1 - beta) * beta**k @ gradients",
            "np.sum((1 - beta) * beta**k @ gradients)",
        ),
        "The sum is over the parameters: it has to be over the iterations.": (
            "(1 - beta) * beta**k @ gradients",
            "((1 - beta) * beta**k)[:, None] * gradients @ np.ones(gradients.shape[1])",
        ),
        "The terms are returned one by one: add them up.": (
            "(1 - beta) * beta**k @ gradients",
            "((1 - beta) * beta**k)[:, None] * gradients",
        ),
        "m of every iteration is returned: only the last one is asked for.": (
            "return (1 - beta) * beta**k @ gradients",
            "m, path = np.zeros(gradients.shape[1]), []\n"
            "    for gradient in gradients:\n"
            "        m = beta * m + (1 - beta) * gradient\n"
            "        path.append(m)\n"
            "    return np.array(path)",
        ),
    },
    "c": {
        "The weights add up to 1 only in the limit of infinitely many iterations.": (
            "1 - beta**t",
            "sp.Integer(1)",
        ),
        "One weight too many is added up: k ends at t - 1.": ("beta**t", "beta ** (t + 1)"),
        "One weight is left out: k runs from 0 to t - 1, which makes t of them.": (
            "beta**t",
            "beta ** (t - 1)",
        ),
        "The sum starts at k = 1: the newest gradient has k = 0.": [
            ("1 - beta**t", "beta - beta**t"),
            ("1 - beta**t", "beta * (1 - beta**t)"),
        ],
        "The factor 1 - beta of each weight is missing.": (
            "1 - beta**t",
            "(1 - beta**t) / (1 - beta)",
        ),
        "This is what the weights lack of 1: the total is 1 minus it.": ("1 - beta**t", "beta**t"),
        "The power is of 1 - beta: it has to be of beta.": ("beta**t", "(1 - beta) ** t"),
        "The factor 1 - beta is there twice: it cancels when the powers of beta are added up.": (
            "1 - beta**t",
            "(1 - beta) * (1 - beta**t)",
        ),
        "Every weight is taken to be 1 - beta: older gradients have smaller ones.": (
            "1 - beta**t",
            "t * (1 - beta)",
        ),
        "beta is multiplied by t: it has to be raised to the power t.": ("beta**t", "beta * t"),
        "This is the weight of one gradient: add up those of all t of them.": [
            ("1 - beta**t", "(1 - beta) * beta**t"),
            ("1 - beta**t", "(1 - beta) * beta ** (t - 1)"),
        ],
    },
}
