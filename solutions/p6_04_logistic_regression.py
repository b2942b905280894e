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
    ### BEGIN SOLUTION
    z = phi[0] + phi[1] * x
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)
    ### END SOLUTION


def decision_boundary(phi):
    """Return the x at which the probability is one half."""
    ### BEGIN SOLUTION
    return -phi[0] / phi[1]
    ### END SOLUTION


def slope_at_boundary(phi):
    """Return the slope of the probability along x at the decision boundary."""
    ### BEGIN SOLUTION
    return phi[1] / 4
    ### END SOLUTION


# %% [markdown] part="i"
# ### i) What the parameters mean
#
# Draw the probability against $x$ for several values of $\phi_0$ and $\phi_1$. Explain in a few sentences
# what each of the two parameters does to the curve.
#
# ### BEGIN SOLUTION
# The curve rises (or falls) from 0 to 1 in the shape of an S, and crosses one half at the decision
# boundary $x = -\phi_0 / \phi_1$.
#
# The slope $\phi_1$ says how sharp the decision is, and which way round. The larger its size, the steeper
# the curve at the boundary (there its slope is $\phi_1 / 4$) and the narrower the range of inputs about
# which the model is in doubt; for very large $\phi_1$ the curve is a step. If $\phi_1$ is positive, large
# inputs belong to class 1, and if it is negative, small ones do. With $\phi_1 = 0$ the input does not
# matter.
#
# The offset $\phi_0$ moves the curve along the $x$ axis without changing its shape: for $\phi_1 > 0$ a
# larger $\phi_0$ moves it to the left, so that class 1 becomes more likely for every input. At $x = 0$ the
# probability is $\text{sig}[\phi_0]$, so $\phi_0$ is what the model believes of an input of zero.
# ### END SOLUTION

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
    ### BEGIN SOLUTION
    z = phi[0] + phi[1] * x
    return np.sum(np.logaddexp(0, z) - y * z)
    ### END SOLUTION


# %% [markdown]
# ### c) The gradient
#
# Return the derivatives of the loss with respect to $\phi_0$ and $\phi_1$ as an array of shape (2,). (The
# derivative of the sigmoid is $\text{sig}[z] \cdot (1 - \text{sig}[z])$; a good deal cancels.)


# %%
def loss_gradient(phi, x, y):
    """Return dL_dphi, an array of shape (2,)."""
    ### BEGIN SOLUTION
    misses = probability(x, phi) - y
    return np.array([np.sum(misses), np.sum(misses * x)])
    ### END SOLUTION


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
    ### BEGIN SOLUTION
    x0 = rng.normal(-1, 1, 10)
    x1 = rng.normal(1, 1, 10)
    return np.concatenate([x0, x1]), np.repeat([0, 1], [10, 10])
    ### END SOLUTION


def loss_grid(phi0s, phi1s, x, y):
    """Return the loss at each pair of parameters, shape (len(phi1s), len(phi0s))."""
    ### BEGIN SOLUTION
    return np.array([[loss([phi0, phi1], x, y) for phi0 in phi0s] for phi1 in phi1s])
    ### END SOLUTION


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
    ### BEGIN SOLUTION
    p = probability(x, phi)
    curvature = p * (1 - p)
    off_diagonal = np.sum(curvature * x)
    return np.array([[np.sum(curvature), off_diagonal], [off_diagonal, np.sum(curvature * x**2)]])
    ### END SOLUTION


# %%
def quadratic_form_as_squares(v0, v1, phi0, phi1, x):
    """Return a list of pairs (weight, expression) whose weighted squares add up to the quadratic form."""
    ### BEGIN SOLUTION
    sig = [1 / (1 + sp.exp(-(phi0 + phi1 * xi))) for xi in x]
    return [(p * (1 - p), v0 + v1 * xi) for p, xi in zip(sig, x, strict=True)]
    ### END SOLUTION


# %%
SLIPS = {
    "a": {
        "An exponential overflows where phi0 + phi1·x is far from 0: take it of no number that is positive.": [
            (
                "e = np.exp(-np.abs(z))\n    return np.where(z >= 0, 1, e) / (1 + e)",
                "return 1 / (1 + np.exp(-z))",
            ),
            (
                "e = np.exp(-np.abs(z))\n    return np.where(z >= 0, 1, e) / (1 + e)",
                "import math\n    return np.vectorize(lambda number: 1 / (1 + math.exp(-number)))(z)",
            ),
        ],
        "Infinity is divided by infinity where phi0 + phi1·x is large.": (
            "e = np.exp(-np.abs(z))\n    return np.where(z >= 0, 1, e) / (1 + e)",
            "return np.exp(z) / (1 + np.exp(z))",
        ),
        "The sign in the exponential is turned: this is the probability of class 0.": (
            "np.where(z >= 0, 1, e)",
            "np.where(z >= 0, e, 1)",
        ),
        "The two parameters are exchanged: phi0 stands alone, and phi1 is multiplied by x.": (
            "phi[0] + phi[1] * x",
            "phi[1] + phi[0] * x",
        ),
        "phi0 is missing.": ("phi[0] + phi[1] * x", "phi[1] * x"),
        "The product phi1·x is subtracted: it has to be added.": (
            "phi[0] + phi[1] * x",
            "phi[0] - phi[1] * x",
        ),
        "The hyperbolic tangent is no probability: it goes from −1 to 1.": (
            "e = np.exp(-np.abs(z))\n    return np.where(z >= 0, 1, e) / (1 + e)",
            "return np.tanh(z)",
        ),
        "The likelier class is returned: the probability itself is asked for.": (
            "np.where(z >= 0, 1, e) / (1 + e)",
            "np.where(z >= 0, 1, 0)",
        ),
        "This is phi0 + phi1·x itself: the sigmoid has to be applied to it.": (
            "np.where(z >= 0, 1, e) / (1 + e)",
            "z",
        ),
        "The sign of the boundary is turned: solve phi0 + phi1·x = 0.": (
            "return -phi[0] / phi[1]",
            "return phi[0] / phi[1]",
        ),
        "The quotient of the boundary is upside down: phi0 is divided by phi1.": (
            "return -phi[0] / phi[1]",
            "return -phi[1] / phi[0]",
        ),
        "The boundary is where phi0 + phi1·x is one half: the probability is one half where that is 0.": (
            "return -phi[0] / phi[1]",
            "return (0.5 - phi[0]) / phi[1]",
        ),
        "The boundary is without phi1.": ("return -phi[0] / phi[1]", "return -phi[0]"),
        "The slope is phi1 alone: the sigmoid has the slope ¼ at 0, which multiplies it.": (
            "return phi[1] / 4",
            "return phi[1]",
        ),
        "The slope is that of the sigmoid alone: the chain rule multiplies it by phi1.": (
            "return phi[1] / 4",
            "return 0.25 + 0 * phi[1]",
        ),
        "The slope is halved, not quartered: ½ · (1 − ½) is ¼.": (
            "return phi[1] / 4",
            "return phi[1] / 2",
        ),
        "The slope has the opposite sign: the probability rises with x if phi1 is positive.": (
            "return phi[1] / 4",
            "return -phi[1] / 4",
        ),
        "The slope has phi0 in the place of phi1.": ("return phi[1] / 4", "return phi[0] / 4"),
    },
    "b": {
        "The mean over the examples is taken where their sum is asked for.": (
            "np.sum(np.logaddexp(0, z) - y * z)",
            "np.mean(np.logaddexp(0, z) - y * z)",
        ),
        "The sign is turned: this is the log likelihood, and the loss is minus that.": (
            "np.sum(np.logaddexp(0, z) - y * z)",
            "-np.sum(np.logaddexp(0, z) - y * z)",
        ),
        "These are least squares: the loss of a probability is its negative logarithm.": (
            "np.sum(np.logaddexp(0, z) - y * z)",
            "np.sum((probability(x, phi) - y) ** 2)",
        ),
        "The labels are exchanged: the probability of class 1 counts where y is 1.": (
            "np.logaddexp(0, z) - y * z",
            "np.logaddexp(0, z) - (1 - y) * z",
        ),
        "Examples with the label 0 are left out: they add −log(1 − Pr).": (
            "np.logaddexp(0, z) - y * z",
            "y * np.logaddexp(0, -z)",
        ),
        "Examples with the label 1 are left out: they add −log Pr.": (
            "np.logaddexp(0, z) - y * z",
            "(1 - y) * np.logaddexp(0, z)",
        ),
        "Every label is taken for 1: where y is 0, the probability is 1 − Pr.": (
            "np.logaddexp(0, z) - y * z",
            "np.logaddexp(0, -z)",
        ),
        "This is the likelihood: the loss is minus its logarithm.": (
            "np.sum(np.logaddexp(0, z) - y * z)",
            "np.exp(-np.sum(np.logaddexp(0, z) - y * z))",
        ),
        "The logarithm is that to the base 2: the natural one is asked for.": (
            "np.logaddexp(0, z) - y * z",
            "(np.logaddexp(0, z) - y * z) / np.log(2)",
        ),
        "The logarithm is that to the base 10: the natural one is asked for.": (
            "np.logaddexp(0, z) - y * z",
            "(np.logaddexp(0, z) - y * z) / np.log(10)",
        ),
        "The loss is twice the negative log likelihood.": (
            "np.sum(np.logaddexp(0, z) - y * z)",
            "2 * np.sum(np.logaddexp(0, z) - y * z)",
        ),
        "Probabilities are added up where the negative logarithm of each is asked for.": (
            "np.logaddexp(0, z) - y * z",
            "y * (1 - probability(x, phi)) + (1 - y) * probability(x, phi)",
        ),
        "Where a probability rounds to 0 or 1, the loss is 0 times infinity, which is not a number.": (
            "return np.sum(np.logaddexp(0, z) - y * z)",
            "p = probability(x, phi)\n    return -np.sum(y * np.log(p) + (1 - y) * np.log(1 - p))",
        ),
        "The loss is infinite far from the boundary: a probability rounds to 0, or an exponential overflows.": [
            (
                "return np.sum(np.logaddexp(0, z) - y * z)",
                "p = probability(x, phi)\n    return -np.sum(np.log(np.where(y == 1, p, 1 - p)))",
            ),
            ("np.logaddexp(0, z)", "np.log(1 + np.exp(z))"),
        ],
        "The loss is right, but an exponential overflows on the way, which shows as a warning.": (
            "return np.sum(np.logaddexp(0, z) - y * z)",
            "p = np.clip(1 / (1 + np.exp(-z)), 1e-12, 1 - 1e-12)\n"
            "    return -np.sum(y * np.log(p) + (1 - y) * np.log(1 - p))",
        ),
    },
    "c": {
        "There is a factor sig · (1 − sig) too many: it cancels in the derivative of the logarithm.": (
            "misses = probability(x, phi) - y",
            "p = probability(x, phi)\n    misses = (p - y) * p * (1 - p)",
        ),
        "The sign is turned: the derivative has the probability minus the label.": (
            "misses = probability(x, phi) - y",
            "misses = y - probability(x, phi)",
        ),
        "The factor x is missing in the second entry.": ("np.sum(misses * x)", "np.sum(misses)"),
        "The mean over the examples is taken where the loss is their sum.": (
            "[np.sum(misses), np.sum(misses * x)]",
            "[np.mean(misses), np.mean(misses * x)]",
        ),
        "The two entries are exchanged: the one for phi0 comes first.": (
            "[np.sum(misses), np.sum(misses * x)]",
            "[np.sum(misses * x), np.sum(misses)]",
        ),
        "x is taken out of the sum: each miss has to be multiplied by its own x.": (
            "np.sum(misses * x)",
            "np.sum(misses) * np.sum(x)",
        ),
        "Only the last example is counted.": (
            "[np.sum(misses), np.sum(misses * x)]",
            "[misses[-1], misses[-1] * x[-1]]",
        ),
        "Only the first example is counted.": (
            "[np.sum(misses), np.sum(misses * x)]",
            "[misses[0], misses[0] * x[0]]",
        ),
        "There is a factor 2, as for least squares: the negative log likelihood has none.": (
            "[np.sum(misses), np.sum(misses * x)]",
            "[2 * np.sum(misses), 2 * np.sum(misses * x)]",
        ),
        "This is the gradient of least squares: the loss is the negative log likelihood.": (
            "misses = probability(x, phi) - y",
            "p = probability(x, phi)\n    misses = 2 * (p - y) * p * (1 - p)",
        ),
        "The labels are missing: each is subtracted from its probability.": (
            "misses = probability(x, phi) - y",
            "misses = probability(x, phi)",
        ),
        "The second entry is the derivative with respect to x: it has to be that with respect to phi1.": (
            "np.sum(misses * x)",
            "np.sum(misses * phi[1])",
        ),
        "phi0 + phi1·x is compared with the label: it has to be the probability.": (
            "misses = probability(x, phi) - y",
            "misses = phi[0] + phi[1] * x - y",
        ),
    },
    "d": {
        "The numbers come from a generator without a seed: all of them have to come from rng.": (
            "x0 = rng",
            "rng = np.random.default_rng()\n    x0 = rng",
        ),
        "Points come back unchanged when rng has another seed: draw each of them from rng, at each call.": (
            "x0 = rng",
            "rng = np.random.default_rng(0)\n    x0 = rng",
        ),
        "The labels are exchanged: points around −1 have the label 0.": (
            "np.repeat([0, 1], [10, 10])",
            "np.repeat([1, 0], [10, 10])",
        ),
        "Both classes are drawn around 0: the means are −1 and 1.": (
            "x0 = rng.normal(-1, 1, 10)\n    x1 = rng.normal(1, 1, 10)",
            "x0 = rng.normal(0, 1, 10)\n    x1 = rng.normal(0, 1, 10)",
        ),
        "Points with the label 0 are drawn around 0: their mean is −1.": (
            "rng.normal(-1, 1, 10)",
            "rng.normal(0, 1, 10)",
        ),
        "Both classes are drawn around 1: the points with the label 0 have the mean −1.": (
            "rng.normal(-1, 1, 10)",
            "rng.normal(1, 1, 10)",
        ),
        "Points and labels do not belong together: both classes have points from both distributions.": (
            "return np.concatenate([x0, x1]), ",
            "return rng.permutation(np.concatenate([x0, x1])), ",
        ),
        "The numbers are not normally distributed: they keep within bounds.": (
            "x0 = rng.normal(-1, 1, 10)\n    x1 = rng.normal(1, 1, 10)",
            "x0 = rng.uniform(-2, 0, 10)\n    x1 = rng.uniform(0, 2, 10)",
        ),
        "The points lie too close together: the standard deviation is 1.": (
            "x0 = rng.normal(-1, 1, 10)\n    x1 = rng.normal(1, 1, 10)",
            "x0 = rng.normal(-1, 0.5, 10)\n    x1 = rng.normal(1, 0.5, 10)",
        ),
        "The points lie too far apart: the standard deviation is 1.": (
            "x0 = rng.normal(-1, 1, 10)\n    x1 = rng.normal(1, 1, 10)",
            "x0 = rng.normal(-1, 2, 10)\n    x1 = rng.normal(1, 2, 10)",
        ),
        "Both classes are made of the same ten numbers: draw each class by itself.": [
            ("x1 = rng.normal(1, 1, 10)", "x1 = x0 + 2"),
            ("x1 = rng.normal(1, 1, 10)", "x1 = -x0"),
        ],
        "A single number is drawn for a class and repeated: draw ten.": (
            "x0 = rng.normal(-1, 1, 10)\n    x1 = rng.normal(1, 1, 10)",
            "x0 = np.full(10, rng.normal(-1, 1))\n    x1 = np.full(10, rng.normal(1, 1))",
        ),
        "The points of a class depend on each other: each has to be a draw by itself.": [
            (
                "x1 = rng.normal(1, 1, 10)",
                "x1 = rng.normal(1, 1, 10)\n"
                "    x0 = (x0 - np.mean(x0)) / np.std(x0) - 1\n"
                "    x1 = (x1 - np.mean(x1)) / np.std(x1) + 1",
            ),
        ],
        "The labels are not ten times 0 and ten times 1.": (
            "np.repeat([0, 1], [10, 10])",
            "rng.permutation(np.repeat([0, 1], [8, 12]))",
        ),
        "Rows and columns of the grid are exchanged: phi0 runs along a row.": (
            "[[loss([phi0, phi1], x, y) for phi0 in phi0s] for phi1 in phi1s]",
            "[[loss([phi0, phi1], x, y) for phi1 in phi1s] for phi0 in phi0s]",
        ),
        "The grid takes a number from phi0s for phi1, and one from phi1s for phi0.": (
            "loss([phi0, phi1], x, y)",
            "loss([phi1, phi0], x, y)",
        ),
        "The rows of the grid are in reverse order: the first belongs to the first of phi1s.": (
            "for phi1 in phi1s]",
            "for phi1 in phi1s[::-1]]",
        ),
        "The grid has the mean over the examples where the loss is their sum.": (
            "loss([phi0, phi1], x, y)",
            "loss([phi0, phi1], x, y) / len(x)",
        ),
        "The grid has minus the loss.": ("loss([phi0, phi1], x, y)", "-loss([phi0, phi1], x, y)"),
        "The grid has the likelihood where it has to have the loss.": (
            "loss([phi0, phi1], x, y)",
            "np.exp(-loss([phi0, phi1], x, y))",
        ),
    },
    "e": {
        "The factor Pr · (1 − Pr) is missing in the Hessian.": (
            "curvature = p * (1 - p)",
            "curvature = np.ones(len(x))",
        ),
        "The factor 1 − Pr is missing in the Hessian.": ("curvature = p * (1 - p)", "curvature = p"),
        "The factor Pr is missing in the Hessian.": ("curvature = p * (1 - p)", "curvature = 1 - p"),
        "The Hessian goes one derivative too far: there is a factor 1 − 2·Pr in it.": (
            "curvature = p * (1 - p)",
            "curvature = p * (1 - p) * (1 - 2 * p)",
        ),
        "The Hessian has the square of Pr · (1 − Pr).": (
            "curvature = p * (1 - p)",
            "curvature = (p * (1 - p)) ** 2",
        ),
        "The last entry of the Hessian has x where x² belongs.": (
            "np.sum(curvature * x**2)",
            "np.sum(curvature * x)",
        ),
        "The factor x is missing off the diagonal of the Hessian.": (
            "off_diagonal = np.sum(curvature * x)",
            "off_diagonal = np.sum(curvature)",
        ),
        "The Hessian is zero off the diagonal: the derivative along phi0 changes with phi1, too.": (
            "off_diagonal = np.sum(curvature * x)",
            "off_diagonal = 0.0",
        ),
        "Off the diagonal of the Hessian the sign is turned.": (
            "off_diagonal = np.sum(curvature * x)",
            "off_diagonal = -np.sum(curvature * x)",
        ),
        "The whole Hessian has the opposite sign.": (
            "curvature = p * (1 - p)",
            "curvature = p * (p - 1)",
        ),
        "The Hessian takes the mean over the examples where the loss is their sum.": (
            "curvature = p * (1 - p)",
            "curvature = p * (1 - p) / len(x)",
        ),
        "The Hessian counts only the last example.": (
            "p = probability(x, phi)",
            "x = x[-1:]\n    p = probability(x, phi)",
        ),
        "The two entries on the diagonal of the Hessian are exchanged.": (
            "[np.sum(curvature), off_diagonal], [off_diagonal, np.sum(curvature * x**2)]",
            "[np.sum(curvature * x**2), off_diagonal], [off_diagonal, np.sum(curvature)]",
        ),
        "A weight can be negative: the sum is right, but proves nothing.": (
            "return [(p * (1 - p), v0 + v1 * xi) for p, xi in zip(sig, x, strict=True)]",
            "curvature = [p * (1 - p) for p in sig]\n"
            "    a = sum(curvature)\n"
            "    b = sum(c * xi for c, xi in zip(curvature, x, strict=True))\n"
            "    c = sum(c * xi**2 for c, xi in zip(curvature, x, strict=True))\n"
            "    return [(a - b, v0), (b, v0 + v1), (c - b, v1)]",
        ),
        "The weights are without the factor Pr · (1 − Pr).": ("(p * (1 - p), v0", "(1, v0"),
        "The weights are without the factor 1 − Pr.": ("(p * (1 - p), v0", "(p, v0"),
        "The weights are without the factor Pr.": ("(p * (1 - p), v0", "(1 - p, v0"),
        "The square of Pr · (1 − Pr) is taken, because it stands in the expression: it belongs to the weight.": (
            "(p * (1 - p), v0 + v1 * xi)",
            "(1, p * (1 - p) * (v0 + v1 * xi))",
        ),
        "The mixed terms with v0 · v1 are missing: v0 and v1 belong in one expression.": (
            "return [(p * (1 - p), v0 + v1 * xi) for p, xi in zip(sig, x, strict=True)]",
            "return [(p * (1 - p), e) for p, xi in zip(sig, x, strict=True) for e in (v0, v1 * xi)]",
        ),
        "x is missing in the expressions.": ("v0 + v1 * xi", "v0 + v1"),
        "x multiplies v0 in the expressions: it belongs to v1.": ("v0 + v1 * xi", "v0 * xi + v1"),
        "The sign of v1 · x in the expressions is turned.": ("v0 + v1 * xi", "v0 - v1 * xi"),
        "The expressions are squared already: the squares are taken of what you return.": (
            "v0 + v1 * xi)",
            "(v0 + v1 * xi) ** 2)",
        ),
        "Only the first example has a square: every example needs one.": (
            "for p, xi in zip(sig, x, strict=True)]",
            "for p, xi in zip(sig[:1], x[:1], strict=True)]",
        ),
        "The weights are divided by the number of examples: the loss is a sum, no mean.": (
            "(p * (1 - p), v0",
            "(p * (1 - p) / len(x), v0",
        ),
        "The square of v0 + v1·x is taken over the sum of all examples: each has a square of its own.": (
            "return [(p * (1 - p), v0 + v1 * xi) for p, xi in zip(sig, x, strict=True)]",
            "return [(1, sum(sp.sqrt(p * (1 - p)) * (v0 + v1 * xi) for p, xi in zip(sig, x, strict=True)))]",
        ),
    },
}
