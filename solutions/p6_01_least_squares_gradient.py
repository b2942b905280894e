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
    ### BEGIN SOLUTION
    residual = phi[0] + phi[1] * x - y
    return np.sum(residual**2)
    ### END SOLUTION


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
    ### BEGIN SOLUTION
    residual = phi0 + phi1 * x - y
    dl_dresidual = 2 * residual
    dresidual_dphi0 = sp.Integer(1)
    dresidual_dphi1 = x
    return residual, dl_dresidual, dresidual_dphi0, dresidual_dphi1
    ### END SOLUTION


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
    ### BEGIN SOLUTION
    _, dl_dresidual, dresidual_dphi0, dresidual_dphi1 = chain_rule(phi0, phi1, x, y)
    return dl_dresidual * dresidual_dphi0, dl_dresidual * dresidual_dphi1
    ### END SOLUTION


# %% [markdown]
# ### d) The gradient of the whole loss
#
# Back to numbers: add up the gradients of all examples (equation 6.6) and return an array of shape
# (2,), the entry for $\phi_0$ first.


# %%
def loss_gradient(phi, x, y):
    """Return dL_dphi, an array of shape (2,)."""
    ### BEGIN SOLUTION
    residual = phi[0] + phi[1] * x - y
    return np.array([np.sum(2 * residual), np.sum(2 * x * residual)])
    ### END SOLUTION


# %%
SLIPS = {
    "a": {
        "The mean over the examples is taken where equation 6.5 has their sum.": (
            "np.sum(residual**2)",
            "np.mean(residual**2)",
        ),
        "The residuals are added up without being squared.": ("residual**2", "residual"),
        "The absolute value of each residual is taken where equation 6.5 has its square.": (
            "residual**2",
            "np.abs(residual)",
        ),
        "The residuals are added up first and the sum is squared: each must be squared by itself.": (
            "np.sum(residual**2)",
            "np.sum(residual)**2",
        ),
        "y is added to the prediction where it has to be subtracted.": ("x - y", "x + y"),
        "The loss is halved: equation 6.5 has no factor ½.": (
            "np.sum(residual**2)",
            "np.sum(residual**2) / 2",
        ),
        "The square root of the sum is taken: equation 6.5 has none.": (
            "np.sum(residual**2)",
            "np.sqrt(np.sum(residual**2))",
        ),
    },
    "b": {
        "The factor 2 from the square is missing in the outer derivative.": [
            ("dl_dresidual = 2 * residual", "dl_dresidual = residual"),
            (
                "residual = phi0 + phi1 * x - y\n"
                "    dl_dresidual = 2 * residual\n"
                "    dresidual_dphi0 = sp.Integer(1)\n"
                "    dresidual_dphi1 = x\n",
                "residual = y - phi0 - phi1 * x\n"
                "    dl_dresidual = residual\n"
                "    dresidual_dphi0 = sp.Integer(-1)\n"
                "    dresidual_dphi1 = -x\n",
            ),
        ],
        "The inner derivatives do not have the sign that belongs to this residual.": [
            (
                "residual = phi0 + phi1 * x - y\n    dl_dresidual",
                "residual = y - phi0 - phi1 * x\n    dl_dresidual",
            ),
            (
                "    dresidual_dphi0 = sp.Integer(1)\n    dresidual_dphi1 = x\n",
                "    dresidual_dphi0 = sp.Integer(-1)\n    dresidual_dphi1 = -x\n",
            ),
        ],
        "The outer derivative does not have the sign that belongs to this residual.": [
            ("dl_dresidual = 2 * residual", "dl_dresidual = -2 * residual"),
            (
                "residual = phi0 + phi1 * x - y\n"
                "    dl_dresidual = 2 * residual\n"
                "    dresidual_dphi0 = sp.Integer(1)\n"
                "    dresidual_dphi1 = x\n",
                "residual = y - phi0 - phi1 * x\n"
                "    dl_dresidual = -2 * residual\n"
                "    dresidual_dphi0 = sp.Integer(-1)\n"
                "    dresidual_dphi1 = -x\n",
            ),
        ],
        "The factor x is missing: the slope phi1 is multiplied by x, so x is its inner derivative.": (
            "dresidual_dphi1 = x",
            "dresidual_dphi1 = sp.Integer(1)",
        ),
        "The inner derivatives of phi0 and phi1 are exchanged.": (
            "return residual, dl_dresidual, dresidual_dphi0, dresidual_dphi1",
            "return residual, dl_dresidual, dresidual_dphi1, dresidual_dphi0",
        ),
        "The residual is squared already: its square has to be the loss of the example.": (
            "return residual,",
            "return residual**2,",
        ),
        "The inner derivatives come before the outer one: the order is residual, outer, inner, inner.": (
            "return residual, dl_dresidual, dresidual_dphi0, dresidual_dphi1",
            "return residual, dresidual_dphi0, dresidual_dphi1, dl_dresidual",
        ),
    },
    "c": {
        "The factor 2 from the square is missing.": (
            "return dl_dresidual * dresidual_dphi0, dl_dresidual * dresidual_dphi1",
            "return dl_dresidual * dresidual_dphi0 / 2, dl_dresidual * dresidual_dphi1 / 2",
        ),
        "The sign is turned: equation 6.7 has prediction minus y.": (
            "return dl_dresidual * dresidual_dphi0, dl_dresidual * dresidual_dphi1",
            "return -dl_dresidual * dresidual_dphi0, -dl_dresidual * dresidual_dphi1",
        ),
        "The factor x is missing in the second entry.": (
            "dl_dresidual * dresidual_dphi1",
            "dl_dresidual * dresidual_dphi0",
        ),
        "The second entry is the derivative with respect to x: it has to be that with respect to phi1.": (
            "dl_dresidual * dresidual_dphi1",
            "dl_dresidual * phi1",
        ),
        "The two entries are exchanged: the one for phi0 comes first.": (
            "return dl_dresidual * dresidual_dphi0, dl_dresidual * dresidual_dphi1",
            "return dl_dresidual * dresidual_dphi1, dl_dresidual * dresidual_dphi0",
        ),
        "The factor 2 is missing in the second entry.": (
            "dl_dresidual * dresidual_dphi1",
            "dl_dresidual * dresidual_dphi1 / 2",
        ),
    },
    "d": {
        "The mean over the examples is taken where equation 6.6 has their sum.": (
            "np.array([np.sum(2 * residual), np.sum(2 * x * residual)])",
            "np.array([np.mean(2 * residual), np.mean(2 * x * residual)])",
        ),
        "The factor 2 from the square is missing.": (
            "np.array([np.sum(2 * residual), np.sum(2 * x * residual)])",
            "np.array([np.sum(residual), np.sum(x * residual)])",
        ),
        "The sign is turned: this is the direction downhill, and the gradient points uphill.": (
            "residual = phi[0] + phi[1] * x - y",
            "residual = y - phi[0] - phi[1] * x",
        ),
        "The two entries are exchanged: the one for phi0 comes first.": (
            "[np.sum(2 * residual), np.sum(2 * x * residual)]",
            "[np.sum(2 * x * residual), np.sum(2 * residual)]",
        ),
        "Only the last example is counted.": (
            "[np.sum(2 * residual), np.sum(2 * x * residual)]",
            "[2 * residual[-1], 2 * x[-1] * residual[-1]]",
        ),
        "Only the first example is counted: does the loop return too early?": (
            "[np.sum(2 * residual), np.sum(2 * x * residual)]",
            "[2 * residual[0], 2 * x[0] * residual[0]]",
        ),
        "The factor x is missing in the second entry.": (
            "np.sum(2 * x * residual)",
            "np.sum(2 * residual)",
        ),
        "x is taken out of the sum: each residual has to be multiplied by its own x.": (
            "np.sum(2 * x * residual)",
            "2 * np.sum(x) * np.sum(residual)",
        ),
        "The gradient is scaled to length one: equation 6.6 keeps its length.": (
            "return np.array([np.sum(2 * residual), np.sum(2 * x * residual)])",
            "gradient = np.array([np.sum(2 * residual), np.sum(2 * x * residual)])\n"
            "    return gradient / np.linalg.norm(gradient)",
        ),
    },
}
