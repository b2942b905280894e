# Made from solutions/p6_05_shallow_network_gradient.py by `autograder build`. Students: fill in the marked places. Authors: edit the source.

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
    # YOUR CODE HERE
    raise NotImplementedError()


def relu_derivative(z):
    """Return da_dz for each z, an array of the shape of z."""
    # YOUR CODE HERE
    raise NotImplementedError()


# %% [markdown]
# ### b) The network
#
# Write equation 6.23. Return the network's value at each input, an array of the shape of `x`; it should work
# for a single number `x` as well and then return a single number.


# %%
def network(x, phi, theta):
    """Return f[x, phi] for each x, an array of the shape of x."""
    # YOUR CODE HERE
    raise NotImplementedError()


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
    # YOUR CODE HERE
    raise NotImplementedError()
