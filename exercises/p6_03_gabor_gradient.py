# Made from solutions/p6_03_gabor_gradient.py by `autograder build`. Students: fill in the marked places. Authors: edit the source.

# %% [markdown]
# # Problem 6.3: the gradient of the Gabor model's loss
#
# The loss of a line has a single minimum. To see what may happen otherwise, the chapter fits a model with
# two parameters that is not linear in them, the *Gabor model*
#
# $$f[x, \phi] = \sin[\phi_0 + 0.06 \cdot \phi_1 x] \cdot \exp\left(-\frac{(\phi_0 + 0.06 \cdot \phi_1 x)^2}{32.0}\right), \tag{6.8}$$
#
# a wave that fades on either side of its center. $\phi_0$ moves it, $\phi_1$ stretches or squeezes it. It is
# fitted to $I$ examples by least squares,
#
# $$L[\phi] = \sum_{i=1}^{I} (f[x_i, \phi] - y_i)^2. \tag{6.9}$$
#
# Here you work out how this loss changes with the parameters: first for the model alone, with symbols,
# and then for the whole loss, with numbers.
#
# In the numeric parts `phi` is an array of shape (2,), `x` and `y` are arrays of shape (I,). Leave the
# arrays that you are given as they are: compute new ones.

# %%
import numpy as np
import sympy as sp

# %% [markdown]
# ### Something to play with
#
# These are 28 examples as in figure 6.3. They were made by the Gabor model with $\phi = (0, 16.6)$, which is
# the wave $\sin[0.996\, x] \exp(-(0.996\, x)^2/32)$, and have normally distributed noise on them. At those
# parameters your loss should come to about 0.64, and your gradient should be small:
#
# ```python
# loss(np.array([0.0, 16.6]), x_data, y_data)
# ```

# %%
rng_data = np.random.default_rng(16)
x_data = rng_data.uniform(-15, 15, 28)
y_data = np.sin(0.996 * x_data) * np.exp(-((0.996 * x_data) ** 2) / 32) + rng_data.normal(0, 0.15, 28)

# %% [markdown]
# ### a) The model and its loss
#
# Write equations 6.8 and 6.9 as functions. `gabor` returns the model's value at each input, an array of the
# shape of `x`; it should work for a single number `x` as well and then return a single number. `loss`
# returns one number.


# %%
def gabor(x, phi):
    """Return f[x, phi] for each x, an array of the shape of x."""
    # YOUR CODE HERE
    raise NotImplementedError()


def loss(phi, x, y):
    """Return the sum of the squared differences between the model and y."""
    # YOUR CODE HERE
    raise NotImplementedError()


# %% [markdown]
# ### b) The derivatives of the model
#
# Now `x`, `phi0` and `phi1` are SymPy symbols. Differentiate the model of equation 6.8 with respect to each
# of its parameters, and return the two derivatives as a pair of SymPy expressions,
#
# $$\frac{\partial f}{\partial \phi_0}, \qquad \frac{\partial f}{\partial \phi_1}.$$
#
# You need the product rule for the sine and the exponential, and the chain rule for what is inside of
# both. Any algebraically equal form will do. (SymPy can differentiate, too. Try it by hand first, and then let
# it confirm what you found.)


# %%
def model_derivatives(x, phi0, phi1):
    """Return the pair (df_dphi0, df_dphi1) for one input x."""
    # YOUR CODE HERE
    raise NotImplementedError()


# %% [markdown]
# ### c) The gradient of the loss
#
# Back to numbers: return
#
# $$\frac{\partial L}{\partial \phi} = \begin{bmatrix} \partial L / \partial \phi_0 \\ \partial L / \partial \phi_1 \end{bmatrix}$$
#
# for the loss of equation 6.9, an array of shape (2,).


# %%
def loss_gradient(phi, x, y):
    """Return dL_dphi, an array of shape (2,)."""
    # YOUR CODE HERE
    raise NotImplementedError()
