# %% [markdown]
# # Problem 6.5: the gradient of a shallow network's loss
#
# A shallow network with three hidden units maps a number $x$ to a number
#
# $$f[x, \phi] = \phi_0 + \phi_1 a[\theta_{10} + \theta_{11}x] + \phi_2 a[\theta_{20} + \theta_{21}x] + \phi_3 a[\theta_{30} + \theta_{31}x]. \tag{6.23}$$
#
# Each hidden unit has a straight line of its own, with offset $\theta_{k0}$ and slope $\theta_{k1}$. Its value,
# the *pre-activation* $z_k = \theta_{k0} + \theta_{k1} x$, goes through the activation function $a[\bullet]$,
# the ReLU, which lets positive numbers through and turns negative ones into zero. Then the units are weighted
# by $\phi_1$ to $\phi_3$ and added to $\phi_0$. The network is fitted to $I$ examples by least squares,
#
# $$L[\phi] = \sum_{i=1}^{I} (f[x_i, \phi] - y_i)^2,$$
#
# so there are ten derivatives to be found.
#
# `x` and `y` are arrays of shape (I,). The parameters are in two arrays: `phi` of shape (4,) has $\phi_0$ to
# $\phi_3$, and `theta` of shape (3, 2) has a row for each unit. Python counts from 0, so the first unit is in
# row 0: `theta[0, 0]` is $\theta_{10}$, `theta[0, 1]` is $\theta_{11}$, and `theta[2, 1]` is $\theta_{31}$.
# Leave the arrays that you are given as they are: compute new ones.

# %%
import numpy as np

# %% [markdown]
# ### a) The ReLU and its derivative
#
# Write
#
# $$a[z] = \begin{cases} 0 & z < 0 \\ z & z \geq 0 \end{cases}$$
#
# and its derivative. Both get an array `z` of any length, or a single number, and work on each number by
# itself: they return an array of the same shape, or a single number. At $z = 0$ the ReLU has a kink and no derivative; any value
# from 0 to 1 will do there.


# %%
def relu(z):
    """Return a[z] for each z, an array of the shape of z."""
    ### BEGIN SOLUTION
    return np.maximum(z, 0.0)
    ### END SOLUTION


def relu_derivative(z):
    """Return da_dz for each z, an array of the shape of z."""
    ### BEGIN SOLUTION
    return 1.0 * (z > 0)
    ### END SOLUTION


# %% [markdown]
# ### b) The network
#
# Write equation 6.23. Return the network's value at each input, an array of the shape of `x`; it should work
# for a single number `x` as well and then return a single number.


# %%
def network(x, phi, theta):
    """Return f[x, phi] for each x, an array of the shape of x."""
    ### BEGIN SOLUTION
    f = phi[0]
    for k in (1, 2, 3):
        z = theta[k - 1, 0] + theta[k - 1, 1] * x
        f = f + phi[k] * relu(z)
    return f
    ### END SOLUTION


# %% [markdown]
# ### c) The gradient of the loss
#
# Return the derivatives of the loss with respect to all ten parameters, as a pair `(dL_dphi, dL_dtheta)`: an
# array of shape (4,) and one of shape (3, 2), with each derivative in the place of its parameter. There is a
# point for each of four groups: $\phi_0$; $\phi_1$ to $\phi_3$; the offsets $\theta_{k0}$ in the first column
# of `dL_dtheta`; the slopes $\theta_{k1}$ in its second column.
#
# A change of $\theta_{k1}$ changes the pre-activation, which changes what the unit puts out, which changes
# $f$, which changes the loss. The chain rule has a factor for each of these links.


# %%
def loss_gradient(phi, theta, x, y):
    """Return (dL_dphi, dL_dtheta), arrays of shape (4,) and (3, 2)."""
    ### BEGIN SOLUTION
    dL_dphi, dL_dtheta = np.zeros(4), np.zeros((3, 2))
    dl_df = 2 * (network(x, phi, theta) - y)
    dL_dphi[0] = np.sum(dl_df)
    for k in (1, 2, 3):
        z = theta[k - 1, 0] + theta[k - 1, 1] * x
        dL_dphi[k] = np.sum(dl_df * relu(z))
        dl_dz = dl_df * phi[k] * relu_derivative(z)
        dL_dtheta[k - 1, 0] = np.sum(dl_dz)
        dL_dtheta[k - 1, 1] = np.sum(dl_dz * x)
    return dL_dphi, dL_dtheta
    ### END SOLUTION


# %%
SLIPS = {
    "a": {
        "The ReLU lets negative numbers through and holds positive ones back: it is the other way round.": (
            "np.maximum(z, 0.0)",
            "np.minimum(z, 0.0)",
        ),
        "The ReLU turns the sign of negative numbers: it makes them zero.": (
            "np.maximum(z, 0.0)",
            "np.abs(z)",
        ),
        "The ReLU is 1 for positive numbers: it is the number itself there, and 1 is its derivative.": (
            "np.maximum(z, 0.0)",
            "1.0 * (z > 0)",
        ),
        "The ReLU does not change anything: negative numbers become zero.": ("np.maximum(z, 0.0)", "1.0 * z"),
        "This is a leaky ReLU, with a slope of 0.01 for negative numbers: theirs is zero.": (
            "np.maximum(z, 0.0)",
            "np.where(z > 0, z, 0.01 * z)",
        ),
        "The derivative is the number itself where it is positive: the slope of z is 1.": (
            "1.0 * (z > 0)",
            "np.where(z > 0, z, 0.0)",
        ),
        "The derivative is 1 for negative numbers and 0 for positive ones: it is the other way round.": (
            "1.0 * (z > 0)",
            "np.where(z < 0, 1.0, 0.0)",
        ),
        "The derivative is 1 for negative numbers, too: the ReLU is flat there.": (
            "1.0 * (z > 0)",
            "np.ones_like(z)",
        ),
        "The derivative is -1 for negative numbers: the ReLU is flat there, so that it is 0.": (
            "1.0 * (z > 0)",
            "np.sign(z)",
        ),
        "At z = 0 it has no finite value, as 0 divided by 0 has none: choose one from 0 to 1.": (
            "1.0 * (z > 0)",
            "relu(z) / np.float64(z)",
        ),
        "The derivative is 1 only where z is larger than 1: it is 1 wherever z is positive.": (
            "1.0 * (z > 0)",
            "np.where(z > 1, 1.0, 0.0)",
        ),
    },
    "b": {
        "The activation function is on the outside: it acts on each unit, before the units are added.": (
            "f = f + phi[k] * relu(z)\n    return f",
            "f = f + phi[k] * z\n    return relu(f)",
        ),
        "The activation function is on the outside as well: it acts on the units alone.": (
            "return f",
            "return relu(f)",
        ),
        "The activation function includes the weight: phi_k multiplies the ReLU, outside of it.": (
            "phi[k] * relu(z)",
            "relu(phi[k] * z)",
        ),
        "The activation function is missing: without it the network is a straight line.": (
            "phi[k] * relu(z)",
            "phi[k] * z",
        ),
        "The activation function acts on theta_k1 x alone: theta_k0 has to be inside of it, too.": (
            "z = theta[k - 1, 0] + theta[k - 1, 1] * x\n        f = f + phi[k] * relu(z)",
            "f = f + phi[k] * (theta[k - 1, 0] + relu(theta[k - 1, 1] * x))",
        ),
        "phi_0 is missing.": ("f = phi[0]", "f = 0.0"),
        "The weights phi_k are missing.": ("phi[k] * relu(z)", "relu(z)"),
        "The offsets theta_k0 are missing.": (
            "theta[k - 1, 0] + theta[k - 1, 1] * x",
            "theta[k - 1, 1] * x",
        ),
        "The slopes theta_k1 are missing.": (
            "theta[k - 1, 0] + theta[k - 1, 1] * x",
            "theta[k - 1, 0] + x",
        ),
        "theta_k0 and theta_k1 have changed places: the first is the offset, the second multiplies x.": (
            "theta[k - 1, 0] + theta[k - 1, 1] * x",
            "theta[k - 1, 1] + theta[k - 1, 0] * x",
        ),
        "The weights are shifted by one: the first unit has phi[1], because phi[0] is the constant.": (
            "phi[k] * relu(z)",
            "phi[k - 1] * relu(z)",
        ),
        "phi_0 is added once for each unit: it occurs once.": (
            "f = f + phi[k] * relu(z)",
            "f = f + phi[k] * relu(z) + (phi[0] if k > 1 else 0.0)",
        ),
        "The third unit is missing.": ("(1, 2, 3)", "(1, 2)"),
        "The first unit is missing: it is in row 0 of theta.": ("(1, 2, 3)", "(2, 3)"),
        "Only the last unit is left: add up all three.": (
            "f = f + phi[k] * relu(z)",
            "f = phi[0] + phi[k] * relu(z)",
        ),
    },
    "c": {
        "The factor 2 from the square is missing.": ("dl_df = 2 * (", "dl_df = ("),
        "The residual is y - f where it has to be f - y: the gradient points the opposite way.": (
            "2 * (network(x, phi, theta) - y)",
            "2 * (y - network(x, phi, theta))",
        ),
        "It is divided by the number of examples: the loss is a sum, not a mean.": (
            "2 * (network(x, phi, theta) - y)",
            "2 * (network(x, phi, theta) - y) / len(x)",
        ),
        "It is divided by the number of examples, and the factor 2 is missing: the loss is a sum of squares.": (
            "2 * (network(x, phi, theta) - y)",
            "(network(x, phi, theta) - y) / len(x)",
        ),
        "The residual 2 (f - y) is missing: these are the derivatives of the network, added up.": (
            "2 * (network(x, phi, theta) - y)",
            "np.ones(len(x))",
        ),
        "The residual is still squared: the derivative of the square has it to the first power.": (
            "2 * (network(x, phi, theta) - y)",
            "2 * (network(x, phi, theta) - y) ** 2",
        ),
        "y is missing: the residual is f - y.": (
            "2 * (network(x, phi, theta) - y)",
            "2 * network(x, phi, theta)",
        ),
        "dL_dphi[0] is left at zero: phi0 changes the network, too.": (
            "dL_dphi[0] = np.sum(dl_df)",
            "dL_dphi[0] = 0.0",
        ),
        "dL_dphi[0] has the factor phi0: f is phi0 plus the rest, so that its derivative is 1.": (
            "dL_dphi[0] = np.sum(dl_df)",
            "dL_dphi[0] = np.sum(dl_df * phi[0])",
        ),
        "The derivatives for phi_1 to phi_3 have z_k in the place of a[z_k]: the ReLU is missing in them.": (
            "dl_df * relu(z))",
            "dl_df * z)",
        ),
        "The derivatives for phi_1 to phi_3 have the ReLU's derivative: what phi_k multiplies is the ReLU.": (
            "dl_df * relu(z))",
            "dl_df * relu_derivative(z))",
        ),
        "The derivatives for phi_1 to phi_3 have the factor phi_k: that of phi_k a[z_k] is a[z_k] alone.": (
            "dl_df * relu(z))",
            "dl_df * phi[k] * relu(z))",
        ),
        "The derivatives for phi_1 to phi_3 have x in the place of a[z_k].": (
            "dl_df * relu(z))",
            "dl_df * x)",
        ),
        "The gate is missing in those for theta: where a unit is inactive, its thetas change nothing.": (
            "phi[k] * relu_derivative(z)",
            "phi[k]",
        ),
        "The factor phi_k is missing in those for theta: the unit's output is multiplied by it.": (
            "dl_df * phi[k] * relu_derivative(z)",
            "dl_df * relu_derivative(z)",
        ),
        "The gate and the factor phi_k are missing in those for theta.": (
            "dl_df * phi[k] * relu_derivative(z)",
            "dl_df",
        ),
        "Those for theta have the ReLU itself in the place of its derivative.": (
            "phi[k] * relu_derivative(z)",
            "phi[k] * relu(z)",
        ),
        "The gate looks at x: a unit is active where its own pre-activation z_k is positive.": (
            "relu_derivative(z)",
            "relu_derivative(x)",
        ),
        "The gate is missing in those for the offsets theta_k0.": (
            "dL_dtheta[k - 1, 0] = np.sum(dl_dz)",
            "dL_dtheta[k - 1, 0] = np.sum(dl_df * phi[k])",
        ),
        "The gate is missing in those for the slopes theta_k1.": (
            "np.sum(dl_dz * x)",
            "np.sum(dl_df * phi[k] * x)",
        ),
        "The factor phi_k is missing in those for the slopes theta_k1.": (
            "np.sum(dl_dz * x)",
            "np.sum(dl_df * relu_derivative(z) * x)",
        ),
        "The factor phi_k is missing in those for the offsets theta_k0.": (
            "dL_dtheta[k - 1, 0] = np.sum(dl_dz)",
            "dL_dtheta[k - 1, 0] = np.sum(dl_df * relu_derivative(z))",
        ),
        "The factor x is missing in those for the slopes theta_k1: x is what they multiply.": (
            "np.sum(dl_dz * x)",
            "np.sum(dl_dz)",
        ),
        "Those for the slopes have the factor theta_k1 in the place of x: that is the derivative by x.": (
            "np.sum(dl_dz * x)",
            "np.sum(dl_dz * theta[k - 1, 1])",
        ),
        "Those for the offsets theta_k0 have the factor x, too: what multiplies an offset is 1.": (
            "dL_dtheta[k - 1, 0] = np.sum(dl_dz)",
            "dL_dtheta[k - 1, 0] = np.sum(dl_dz * x)",
        ),
        "The columns of dL_dtheta are exchanged: those for the offsets theta_k0 come first.": (
            "dL_dtheta[k - 1, 0] = np.sum(dl_dz)\n        dL_dtheta[k - 1, 1] = np.sum(dl_dz * x)",
            "dL_dtheta[k - 1, 1] = np.sum(dl_dz)\n        dL_dtheta[k - 1, 0] = np.sum(dl_dz * x)",
        ),
        "The factor phi_k is that of the unit before: the first unit has phi[1].": (
            "dl_df * phi[k] *",
            "dl_df * phi[k - 1] *",
        ),
        "Only the last example counts: add up over all of them.": (
            "2 * (network(x, phi, theta) - y)",
            "2 * (network(x, phi, theta) - y) * (np.arange(len(x)) == len(x) - 1)",
        ),
        "Only the first example counts: add up over all of them.": (
            "2 * (network(x, phi, theta) - y)",
            "2 * (network(x, phi, theta) - y) * (np.arange(len(x)) == 0)",
        ),
        "The two arrays are exchanged: dL_dphi comes first.": (
            "return dL_dphi, dL_dtheta",
            "return dL_dtheta, dL_dphi",
        ),
    },
}
