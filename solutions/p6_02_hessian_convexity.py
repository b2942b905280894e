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
    ### BEGIN SOLUTION
    off_diagonal = sum(x)
    return 2 * sp.Matrix([[len(x), off_diagonal], [off_diagonal, sum(xi**2 for xi in x)]])
    ### END SOLUTION


# %% [markdown]
# ### b) Trace and determinant
#
# Return the trace and the determinant of your Hessian.


# %%
def trace(x):
    """Return the trace of the Hessian."""
    ### BEGIN SOLUTION
    return 2 * len(x) + 2 * sum(xi**2 for xi in x)
    ### END SOLUTION


def determinant(x):
    """Return the determinant of the Hessian."""
    ### BEGIN SOLUTION
    return 4 * len(x) * sum(xi**2 for xi in x) - 4 * sum(x) ** 2
    ### END SOLUTION


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
    ### BEGIN SOLUTION
    return [(4, x[i] - x[j]) for i in range(len(x)) for j in range(i)]
    ### END SOLUTION


# %% [markdown]
# ### d) The eigenvalues
#
# Return both eigenvalues of the Hessian, the roots $\lambda$ of its characteristic polynomial
# $\lambda^2 - \mathrm{tr}\,\mathbf{H} \cdot \lambda + \det \mathbf{H}$, in either order.


# %%
def eigenvalues(x):
    """Return the pair of eigenvalues of the Hessian."""
    ### BEGIN SOLUTION
    root = sp.sqrt(trace(x) ** 2 - 4 * determinant(x))
    return (trace(x) + root) / 2, (trace(x) - root) / 2
    ### END SOLUTION


# %% [markdown]
# ### e) The small print
#
# "Always positive" needs a condition. Find a dataset of at least two inputs for which the Hessian is
# *not* positive definite: its determinant is zero, and the bowl becomes a valley with a flat floor.
# Return the inputs as a list of numbers.


# %%
def flat_dataset():
    """Return inputs, at least two numbers, for which the determinant of the Hessian is zero."""
    ### BEGIN SOLUTION
    return [1.5, 1.5, 1.5]
    ### END SOLUTION


# %%
SLIPS = {
    "a": {
        "The factor 2 from the square is missing.": ("return 2 * sp.Matrix(", "return sp.Matrix("),
        "Off the diagonal the sum of the inputs is squared: it has to be Σx alone.": (
            "off_diagonal = sum(x)",
            "off_diagonal = sum(x) ** 2",
        ),
        "This is the Hessian for one example: add up over all of them.": [
            (
                "return 2 * sp.Matrix([[len(x), off_diagonal], [off_diagonal, sum(xi**2 for xi in x)]])",
                "return 2 * sp.Matrix([[1, x[0]], [x[0], x[0] ** 2]])",
            ),
            (
                "return 2 * sp.Matrix([[len(x), off_diagonal], [off_diagonal, sum(xi**2 for xi in x)]])",
                "return 2 * sp.Matrix([[1, x[-1]], [x[-1], x[-1] ** 2]])",
            ),
        ],
        "The last entry has the square of the sum: it has to be the sum of the squares.": (
            "sum(xi**2 for xi in x)",
            "sum(x) ** 2",
        ),
        "Off the diagonal the sign is turned.": ("off_diagonal = sum(x)", "off_diagonal = -sum(x)"),
        "Off the diagonal the factor 2 is missing.": (
            "off_diagonal = sum(x)",
            "off_diagonal = sum(x) / 2",
        ),
        "The mean over the examples is taken where the loss has their sum.": (
            "return 2 * sp.Matrix(",
            "return sp.Rational(2, len(x)) * sp.Matrix(",
        ),
        "The first entry counts one example: it has to count all of them.": (
            "[[len(x), off_diagonal]",
            "[[1, off_diagonal]",
        ),
        "The two entries on the diagonal are exchanged.": (
            "[[len(x), off_diagonal], [off_diagonal, sum(xi**2 for xi in x)]]",
            "[[sum(xi**2 for xi in x), off_diagonal], [off_diagonal, len(x)]]",
        ),
    },
    "b": {
        "The trace has the square of the sum: it has to be the sum of the squares.": (
            "2 * len(x) + 2 * sum(xi**2 for xi in x)",
            "2 * len(x) + 2 * sum(x) ** 2",
        ),
        "The determinant has the sum of the squares where it has to be the square of the sum.": (
            "sum(xi**2 for xi in x) - 4 * sum(x) ** 2",
            "sum(xi**2 for xi in x) - 4 * sum(xi**2 for xi in x)",
        ),
        "The determinant has the square of the sum where it has to be the sum of the squares.": (
            "4 * len(x) * sum(xi**2 for xi in x)",
            "4 * len(x) * sum(x) ** 2",
        ),
        "Σx² and (Σx)² have changed places in the determinant: Σx² belongs to the first product.": (
            "4 * len(x) * sum(xi**2 for xi in x) - 4 * sum(x) ** 2",
            "4 * len(x) * sum(x) ** 2 - 4 * sum(xi**2 for xi in x)",
        ),
        "The two products of the determinant are added: the second has to be subtracted.": (
            "sum(xi**2 for xi in x) - 4 * sum(x) ** 2",
            "sum(xi**2 for xi in x) + 4 * sum(x) ** 2",
        ),
        "The factor 4 is missing: each of the two factors of a product brings a 2.": (
            "4 * len(x) * sum(xi**2 for xi in x) - 4 * sum(x) ** 2",
            "len(x) * sum(xi**2 for xi in x) - sum(x) ** 2",
        ),
        "The determinant has the factor 2 where both factors of each product bring one: it is 4.": (
            "4 * len(x) * sum(xi**2 for xi in x) - 4 * sum(x) ** 2",
            "2 * len(x) * sum(xi**2 for xi in x) - 2 * sum(x) ** 2",
        ),
        "The diagonal is multiplied: the trace is its sum.": (
            "2 * len(x) + 2 * sum(xi**2 for xi in x)",
            "2 * len(x) * 2 * sum(xi**2 for xi in x)",
        ),
    },
    "c": {
        "A coefficient is negative: the sum is right, but proves nothing.": (
            "[(4, x[i] - x[j]) for i in range(len(x)) for j in range(i)]",
            "[(4 * len(x), xi) for xi in x] + [(-4, sum(x))]",
        ),
        "Every pair of inputs is counted twice.": ("for j in range(i)", "for j in range(len(x))"),
        "Only neighbouring pairs are taken: every pair of inputs belongs to it.": (
            "[(4, x[i] - x[j]) for i in range(len(x)) for j in range(i)]",
            "[(4, x[i] - x[i - 1]) for i in range(1, len(x))]",
        ),
        "The squares have sums in them: they have to be of differences.": (
            "x[i] - x[j]",
            "x[i] + x[j]",
        ),
        "The coefficient 4 is missing.": ("(4, x[i] - x[j])", "(1, x[i] - x[j])"),
        "The expressions are squared already: the squares are taken of what you return.": (
            "x[i] - x[j]",
            "(x[i] - x[j]) ** 2",
        ),
    },
    "d": {
        "The division by 2 is missing.": (
            "return (trace(x) + root) / 2, (trace(x) - root) / 2",
            "return trace(x) + root, trace(x) - root",
        ),
        "The factor 4 in front of the determinant is missing.": (
            "- 4 * determinant(x)",
            "- determinant(x)",
        ),
        "Under the root the determinant is added: it has to be subtracted.": (
            "trace(x) ** 2 - 4 * determinant(x)",
            "trace(x) ** 2 + 4 * determinant(x)",
        ),
        "Both eigenvalues are the same: the root is added in one and subtracted in the other.": (
            "(trace(x) - root) / 2",
            "(trace(x) + root) / 2",
        ),
        "Only the root is halved: the trace has to be, too.": (
            "return (trace(x) + root) / 2, (trace(x) - root) / 2",
            "return trace(x) + root / 2, trace(x) - root / 2",
        ),
        "The root is missing.": (
            "root = sp.sqrt(trace(x) ** 2 - 4 * determinant(x))",
            "root = trace(x) ** 2 - 4 * determinant(x)",
        ),
        "These are the entries on the diagonal: they are the eigenvalues only of a diagonal matrix.": (
            "return (trace(x) + root) / 2, (trace(x) - root) / 2",
            "return hessian(x)[0, 0], hessian(x)[1, 1]",
        ),
        "The sign of the trace is turned: the eigenvalues add up to plus the trace.": (
            "return (trace(x) + root) / 2, (trace(x) - root) / 2",
            "return (-trace(x) + root) / 2, (-trace(x) - root) / 2",
        ),
    },
    "e": {
        "The inputs differ: this Hessian is positive definite. Equal outputs do not matter, inputs do.": (
            "[1.5, 1.5, 1.5]",
            "[1.0, 2.0, 3.0, 4.0]",
        ),
    },
}
