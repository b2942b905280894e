# Made from solutions/p6_04_logistic_regression.py by `autograder build`. Students: fill in the marked places. Authors: edit the source.

# %% [markdown]
# # Problem 6.4: logistic regression
#
# A model need not predict a number: here it says how likely it is that an input $x$ belongs to the class
# $y = 1$ and not to the class $y = 0$. It passes a line through a function that turns any number into
# one between 0 and 1,
#
# $$Pr(y = 1|x) = \text{sig}[\phi_0 + \phi_1 x], \tag{6.21}$$
#
# the logistic sigmoid
#
# $$\text{sig}[z] = \frac{1}{1 + \exp[-z]}. \tag{6.22}$$
#
# You will write the model and its loss, take the derivatives, look at the loss as a heatmap, and prove
# that it is convex.
#
# In the numeric parts `phi` is an array of shape (2,); `x` and `y` are arrays of shape (I,), and each
# entry of `y` is 0.0 or 1.0. Leave the arrays that you are given as they are: compute new ones.

# %%
import numpy as np
import sympy as sp

# %% [markdown]
# ### a) The probability
#
# Write equation 6.21 as a function `probability`. `x` is an array, but a single number may come, too: the
# answer has the shape of `x`.
#
# Take care with large numbers. For $z = -1000$ equation 6.22 asks for $\exp[1000]$, which no
# floating-point number holds, although the answer, 0, is harmless. Your function has to be right for
# $z = \phi_0 + \phi_1 x$ of up to $\pm 10^4$, and NumPy may not warn of an overflow on the way. (It helps
# that $\text{sig}[z] = \exp[z] / (1 + \exp[z])$.)
#
# Where the probability is one half the model is undecided. Return this input, the decision boundary, for
# $\phi_1 \ne 0$ from `decision_boundary`, and the slope $\partial Pr / \partial x$ of the probability at
# this input from `slope_at_boundary`. Both are single numbers.


# %%
def probability(x, phi):
    """Return Pr(y = 1|x) in the shape of x."""
    # YOUR CODE HERE
    raise NotImplementedError()


def decision_boundary(phi):
    """Return the x at which the probability is one half."""
    # YOUR CODE HERE
    raise NotImplementedError()


def slope_at_boundary(phi):
    """Return the slope of the probability along x at the decision boundary."""
    # YOUR CODE HERE
    raise NotImplementedError()


# %% [markdown]
# ### b) The loss
#
# A good model gives each label $y_i$ that was observed a high probability: $Pr(y = 1|x_i)$ where
# $y_i = 1$, and $1 - Pr(y = 1|x_i)$ where $y_i = 0$. The loss is the negative log likelihood, minus the
# natural logarithm of this probability, added up over all examples (not their mean).
#
# Return it as one number. Far from the boundary a probability may round to 0 or 1, and the logarithm of 0
# is not finite. For $\phi_0 + \phi_1 x_i$ of up to $\pm 10^4$ your loss has to be finite, larger for less
# likely labels, and without a warning. You may keep the probabilities away from 0 and 1 by 1e-12, or you
# may simplify the logarithm first, so that nothing rounds at all.


# %%
def loss(phi, x, y):
    """Return the negative log likelihood of the labels y at the inputs x."""
    # YOUR CODE HERE
    raise NotImplementedError()


# %% [markdown]
# ### c) The gradient
#
# Return the derivatives of the loss with respect to $\phi_0$ and $\phi_1$ as an array of shape (2,). (The
# derivative of the sigmoid is $\text{sig}[z] \cdot (1 - \text{sig}[z])$; a good deal cancels.)


# %%
def loss_gradient(phi, x, y):
    """Return dL_dphi, an array of shape (2,)."""
    # YOUR CODE HERE
    raise NotImplementedError()


# %% [markdown]
# ### d) Data and a heatmap
#
# `make_dataset(rng)` is given a `numpy.random.Generator`. Return a pair `(x, y)` of arrays of shape (20,):
# ten inputs drawn from a normal distribution with mean $-1$ and standard deviation 1, with the label 0,
# and ten from one with mean $1$ and standard deviation 1, with the label 1. The twenty may be in any
# order. Draw every one by itself, and draw from `rng` alone: the same seed has to give the same data.
#
# `loss_grid(phi0s, phi1s, x, y)` is what a heatmap is drawn from: the loss at every pair of a number from
# the array `phi0s` and one from the array `phi1s`. Return an array of shape (len(phi1s), len(phi0s)):
# $\phi_0$ runs along a row, as it does along the horizontal axis of the picture.


# %%
def make_dataset(rng):
    """Return (x, y): twenty inputs and their labels."""
    # YOUR CODE HERE
    raise NotImplementedError()


def loss_grid(phi0s, phi1s, x, y):
    """Return the loss at each pair of parameters, shape (len(phi1s), len(phi0s))."""
    # YOUR CODE HERE
    raise NotImplementedError()


# %% [markdown]
# ### e) Is the loss convex?
#
# It is, if its Hessian $\mathbf{H}$ lets no direction $\mathbf{v} = [v_0, v_1]^T$ curve downwards:
#
# $$\mathbf{v}^T \mathbf{H} \mathbf{v} \ge 0 \quad \text{for all } \mathbf{v}, \phi \text{ and } x.$$
#
# First return the Hessian, the 2×2 matrix of the second derivatives of the loss, as an array of numbers
# of shape (2, 2). It does not depend on the labels.
#
# Then prove the inequality. For `quadratic_form_as_squares` all arguments are real SymPy symbols, `x` a
# list of them, of any length from 1 up. Return a list of pairs (weight, expression) such that
#
# $$\mathbf{v}^T \mathbf{H} \mathbf{v} = \sum_k \text{weight}_k \cdot \text{expression}_k^2.$$
#
# Each expression has to be real and linear in $v_0$ and $v_1$, such as $a v_0 + b v_1$ with $a$ and $b$ free of
# them. Each weight has to be free of $v_0$ and $v_1$ and must never be negative, whatever the real numbers
# $\phi$ and $x$ are. Many lists prove it, and every one that does is right. (Write exponentials with
# `sp.exp`. Nothing can overflow here.)
#
# Weights that are not negative prove that the loss is convex. It is strictly convex, with a single
# minimum at most, unless all $x_i$ are equal: only then is there a $\mathbf{v} \ne 0$ along which nothing curves.


# %%
def hessian(phi, x):
    """Return the Hessian of the loss, an array of shape (2, 2)."""
    # YOUR CODE HERE
    raise NotImplementedError()


# %%
def quadratic_form_as_squares(v0, v1, phi0, phi1, x):
    """Return a list of pairs (weight, expression) whose weighted squares add up to the quadratic form."""
    # YOUR CODE HERE
    raise NotImplementedError()
