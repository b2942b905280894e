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
    ### BEGIN SOLUTION
    z = phi[0] + 0.06 * phi[1] * x
    return np.sin(z) * np.exp(-(z**2) / 32)
    ### END SOLUTION


def loss(phi, x, y):
    """Return the sum of the squared differences between the model and y."""
    ### BEGIN SOLUTION
    residual = gabor(x, phi) - y
    return np.sum(residual**2)
    ### END SOLUTION


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
    ### BEGIN SOLUTION
    z = phi0 + 0.06 * phi1 * x
    wave, fading = sp.sin(z), sp.exp(-(z**2) / 32)
    dwave_dz, dfading_dz = sp.cos(z), -z / 16 * fading
    df_dz = dwave_dz * fading + wave * dfading_dz
    return df_dz, df_dz * 0.06 * x
    ### END SOLUTION


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
    ### BEGIN SOLUTION
    z = phi[0] + 0.06 * phi[1] * x
    wave, fading = np.sin(z), np.exp(-(z**2) / 32)
    df_dz = np.cos(z) * fading - wave * z / 16 * fading
    dl_df = 2 * (wave * fading - y)
    return np.array([np.sum(dl_df * df_dz), np.sum(dl_df * df_dz * 0.06 * x)])
    ### END SOLUTION


# %%
SLIPS = {
    "a": {
        "The factor 0.06 is missing.": ("0.06 * phi[1] * x", "phi[1] * x"),
        "The factor 0.06 is missing in the sine.": ("np.sin(z)", "np.sin(phi[0] + phi[1] * x)"),
        "The factor 0.06 is missing in the exponential.": (
            "np.exp(-(z**2) / 32)",
            "np.exp(-((phi[0] + phi[1] * x) ** 2) / 32)",
        ),
        "The 32 is inside of the square: it divides what has been squared.": (
            "-(z**2) / 32",
            "-((z / 32) ** 2)",
        ),
        "The minus sign in the exponent is missing, or squared away: the wave grows where it has to fade.": (
            "-(z**2) / 32",
            "(-z) ** 2 / 32",
        ),
        "The exponent is not squared.": ("-(z**2) / 32", "-z / 32"),
        "The exponent is not divided by 32.": ("-(z**2) / 32", "-(z**2)"),
        "The exponent is divided by 16: equation 6.8 has 32.": ("-(z**2) / 32", "-(z**2) / 16"),
        "The exponential is missing: a plain sine does not fade.": (
            "np.sin(z) * np.exp(-(z**2) / 32)",
            "np.sin(z)",
        ),
        "Only the exponential is there: the sine is missing.": (
            "np.sin(z) * np.exp(-(z**2) / 32)",
            "np.exp(-(z**2) / 32)",
        ),
        "The sine and the exponential are added: they have to be multiplied.": (
            "np.sin(z) * np.exp",
            "np.sin(z) + np.exp",
        ),
        "There is a cosine in the place of the sine.": ("np.sin(z)", "np.cos(z)"),
        "phi0 and phi1 have changed places.": (
            "phi[0] + 0.06 * phi[1] * x",
            "phi[1] + 0.06 * phi[0] * x",
        ),
        "The factor 0.06 multiplies phi0 as well: it belongs to phi1 x alone.": (
            "phi[0] + 0.06 * phi[1] * x",
            "0.06 * (phi[0] + phi[1] * x)",
        ),
        "The exponential has x in the place of phi0 + 0.06 phi1 x.": ("-(z**2) / 32", "-(x**2) / 32"),
        "The exponential lacks phi0: it has the same phi0 + 0.06 phi1 x as the sine.": (
            "-(z**2) / 32",
            "-((0.06 * phi[1] * x) ** 2) / 32",
        ),
        "The mean over the examples is taken where equation 6.9 has their sum.": (
            "np.sum(residual**2)",
            "np.mean(residual**2)",
        ),
        "The differences are added up without being squared.": ("np.sum(residual**2)", "np.sum(residual)"),
        "The absolute value of each difference is taken where equation 6.9 has its square.": (
            "np.sum(residual**2)",
            "np.sum(np.abs(residual))",
        ),
        "The differences are added up first and the sum is squared: each must be squared by itself.": (
            "np.sum(residual**2)",
            "np.sum(residual) ** 2",
        ),
        "The loss is halved: equation 6.9 has no factor ½.": (
            "np.sum(residual**2)",
            "np.sum(residual**2) / 2",
        ),
        "The square root of the sum is taken: equation 6.9 has none.": (
            "np.sum(residual**2)",
            "np.sqrt(np.sum(residual**2))",
        ),
        "y is added to the prediction where it has to be subtracted.": (
            "gabor(x, phi) - y",
            "gabor(x, phi) + y",
        ),
        "The loss of each example is returned: add them up.": ("np.sum(residual**2)", "residual**2"),
    },
    "b": {
        "The second term of the product rule is missing: the exponential changes with phi, too.": (
            "dwave_dz * fading + wave * dfading_dz",
            "dwave_dz * fading",
        ),
        "The first term of the product rule is missing: the sine changes with phi, too.": (
            "dwave_dz * fading + wave * dfading_dz",
            "wave * dfading_dz",
        ),
        "The two derivatives are multiplied: the derivative of a product has two terms, f′g + fg′.": (
            "dwave_dz * fading + wave * dfading_dz",
            "dwave_dz * dfading_dz",
        ),
        "The exponent's derivative is divided by 32: the 2 from the square makes it 16.": (
            "-z / 16 * fading",
            "-z / 32 * fading",
        ),
        "The exponent's derivative is divided by 64: the 2 from the square makes it 16.": (
            "-z / 16 * fading",
            "-z / 64 * fading",
        ),
        "The second term has the wrong sign: the exponent is negative, and so is its derivative.": (
            "-z / 16 * fading",
            "z / 16 * fading",
        ),
        "The derivative of the exponent lacks its phi0 + 0.06 phi1 x: that of z² is 2z.": (
            "-z / 16 * fading",
            "-fading / 16",
        ),
        "The exponential is missing in the second term: it is its own derivative, so it stays.": (
            "-z / 16 * fading",
            "-z / 16",
        ),
        "The derivative of the exponent is missing in the second term: the chain rule puts it there.": (
            "-z / 16 * fading",
            "fading",
        ),
        "The exponential is missing in the first term.": (
            "dwave_dz * fading + wave",
            "dwave_dz + wave",
        ),
        "The exponential is missing in both terms.": (
            "dwave_dz * fading + wave * dfading_dz",
            "dwave_dz + wave * dfading_dz / fading",
        ),
        "The derivative of the sine has the wrong sign: it is the cosine.": ("sp.cos(z)", "-sp.cos(z)"),
        "The sine is not differentiated in the first term: its derivative is the cosine.": (
            "sp.cos(z)",
            "sp.sin(z)",
        ),
        "The second term has a cosine: there it is the exponential that is differentiated.": (
            "wave * dfading_dz",
            "dwave_dz * dfading_dz",
        ),
        "The inner derivative 0.06 x is missing in the second entry.": ("df_dz * 0.06 * x", "df_dz"),
        "The inner derivative is 0.06 without x: what multiplies phi1 is 0.06 x.": (
            "df_dz * 0.06 * x",
            "df_dz * 0.06",
        ),
        "The inner derivative is x without 0.06: what multiplies phi1 is 0.06 x.": (
            "df_dz * 0.06 * x",
            "df_dz * x",
        ),
        "The inner derivative is 0.06 phi1, which is that with respect to x: for phi1 it is 0.06 x.": (
            "df_dz * 0.06 * x",
            "df_dz * 0.06 * phi1",
        ),
        "The inner derivative is 0.06 phi1 x: differentiating with respect to phi1 leaves 0.06 x.": (
            "df_dz * 0.06 * x",
            "df_dz * 0.06 * phi1 * x",
        ),
        "The inner derivative 0.06 x is only on the first term of the product rule.": (
            "df_dz * 0.06 * x",
            "dwave_dz * fading * 0.06 * x + wave * dfading_dz",
        ),
        "The inner derivative 0.06 x is only on the second term of the product rule.": (
            "df_dz * 0.06 * x",
            "dwave_dz * fading + wave * dfading_dz * 0.06 * x",
        ),
        "The first entry has the factor 0.06 x, too: the inner derivative of phi0 is 1.": (
            "return df_dz,",
            "return df_dz * 0.06 * x,",
        ),
        "The two entries are exchanged: the one for phi0 comes first.": (
            "return df_dz, df_dz * 0.06 * x",
            "return df_dz * 0.06 * x, df_dz",
        ),
        "The factor 0.06 is missing in the model that is differentiated.": [
            ("0.06 * phi1 * x\n", "phi1 * x\n"),
            (
                "z = phi0 + 0.06 * phi1 * x\n"
                "    wave, fading = sp.sin(z), sp.exp(-(z**2) / 32)\n"
                "    dwave_dz, dfading_dz = sp.cos(z), -z / 16 * fading\n"
                "    df_dz = dwave_dz * fading + wave * dfading_dz\n"
                "    return df_dz, df_dz * 0.06 * x",
                "z = phi0 + phi1 * x\n"
                "    f = sp.sin(z) * sp.exp(-(z**2) / 32)\n"
                "    return f.diff(phi0), f.diff(phi1)",
            ),
        ],
        "The 32 is inside of the square in the model that is differentiated.": (
            "z = phi0 + 0.06 * phi1 * x\n"
            "    wave, fading = sp.sin(z), sp.exp(-(z**2) / 32)\n"
            "    dwave_dz, dfading_dz = sp.cos(z), -z / 16 * fading\n",
            "z = phi0 + 0.06 * phi1 * x\n"
            "    wave, fading = sp.sin(z), sp.exp(-((z / 32) ** 2))\n"
            "    dwave_dz, dfading_dz = sp.cos(z), -z / 512 * fading\n",
        ),
        "The exponent has a plus sign in the model that is differentiated.": (
            "sp.exp(-(z**2) / 32)\n    dwave_dz, dfading_dz = sp.cos(z), -z / 16",
            "sp.exp(z**2 / 32)\n    dwave_dz, dfading_dz = sp.cos(z), z / 16",
        ),
    },
    "c": {
        "The factor 2 from the square is missing.": ("2 * (wave * fading - y)", "wave * fading - y"),
        "The residual is y - f where it has to be f - y: the gradient points the opposite way.": (
            "2 * (wave * fading - y)",
            "2 * (y - wave * fading)",
        ),
        "It is divided by the number of examples: equation 6.9 is a sum, not a mean.": (
            "return np.array([np.sum(dl_df * df_dz), np.sum(dl_df * df_dz * 0.06 * x)])",
            "return np.array([np.mean(dl_df * df_dz), np.mean(dl_df * df_dz * 0.06 * x)])",
        ),
        "The outer derivative 2 (f - y) is missing: these are the model's derivatives, added up.": (
            "2 * (wave * fading - y)",
            "1",
        ),
        "The residual is missing: the derivative of a square is twice what is squared, not 2.": (
            "2 * (wave * fading - y)",
            "2",
        ),
        "The residual is still squared: the derivative of the square has it to the first power.": (
            "2 * (wave * fading - y)",
            "2 * (wave * fading - y) ** 2",
        ),
        "y is added to the prediction where it has to be subtracted.": (
            "2 * (wave * fading - y)",
            "2 * (wave * fading + y)",
        ),
        "y is missing: the residual is f - y.": ("2 * (wave * fading - y)", "2 * wave * fading"),
        "The derivatives of the model are missing: 2 (f - y) has to be multiplied by them.": (
            "np.sum(dl_df * df_dz), np.sum(dl_df * df_dz * 0.06 * x)",
            "np.sum(dl_df), np.sum(dl_df * 0.06 * x)",
        ),
        "The second term of the product rule is missing: the exponential changes with phi, too.": (
            "np.cos(z) * fading - wave * z / 16 * fading",
            "np.cos(z) * fading",
        ),
        "The exponent's derivative is divided by 32: the 2 from the square makes it 16.": (
            "wave * z / 16 * fading",
            "wave * z / 32 * fading",
        ),
        "The second term of the product rule has the wrong sign.": (
            "np.cos(z) * fading - wave",
            "np.cos(z) * fading + wave",
        ),
        "The second term of the product rule lacks phi0 + 0.06 phi1 x: the derivative of z² is 2z.": (
            "wave * z / 16 * fading",
            "wave / 16 * fading",
        ),
        "The inner derivative 0.06 x is missing in the second entry.": ("df_dz * 0.06 * x", "df_dz"),
        "The inner derivative is 0.06 without x: what multiplies phi1 is 0.06 x.": (
            "df_dz * 0.06 * x",
            "df_dz * 0.06",
        ),
        "The inner derivative is x without 0.06: what multiplies phi1 is 0.06 x.": (
            "df_dz * 0.06 * x",
            "df_dz * x",
        ),
        "The inner derivative is 0.06 phi1, which is that with respect to x: for phi1 it is 0.06 x.": (
            "df_dz * 0.06 * x",
            "df_dz * 0.06 * phi[1]",
        ),
        "The factor 0.06 is missing in the model.": [
            ("0.06 * phi[1] * x\n", "phi[1] * x\n"),
            (
                "z = phi[0] + 0.06 * phi[1] * x\n"
                "    wave, fading = np.sin(z), np.exp(-(z**2) / 32)\n"
                "    df_dz = np.cos(z) * fading - wave * z / 16 * fading\n"
                "    dl_df = 2 * (wave * fading - y)\n"
                "    return np.array([np.sum(dl_df * df_dz), np.sum(dl_df * df_dz * 0.06 * x)])",
                "z = phi[0] + phi[1] * x\n"
                "    wave, fading = np.sin(z), np.exp(-(z**2) / 32)\n"
                "    df_dz = np.cos(z) * fading - wave * z / 16 * fading\n"
                "    dl_df = 2 * (wave * fading - y)\n"
                "    return np.array([np.sum(dl_df * df_dz), np.sum(dl_df * df_dz * x)])",
            ),
        ],
        "The residuals and the derivatives are added up apart: multiply them for each example first.": (
            "np.sum(dl_df * df_dz), np.sum(dl_df * df_dz * 0.06 * x)",
            "np.sum(dl_df) * np.sum(df_dz), np.sum(dl_df) * np.sum(df_dz * 0.06 * x)",
        ),
        "Only the last example counts: add up the gradients of all of them.": (
            "np.sum(dl_df * df_dz), np.sum(dl_df * df_dz * 0.06 * x)",
            "(dl_df * df_dz)[-1], (dl_df * df_dz * 0.06 * x)[-1]",
        ),
        "Only the first example counts: add up the gradients of all of them.": (
            "np.sum(dl_df * df_dz), np.sum(dl_df * df_dz * 0.06 * x)",
            "(dl_df * df_dz)[0], (dl_df * df_dz * 0.06 * x)[0]",
        ),
        "The gradient of each example is returned: add them up.": (
            "np.sum(dl_df * df_dz), np.sum(dl_df * df_dz * 0.06 * x)",
            "dl_df * df_dz, dl_df * df_dz * 0.06 * x",
        ),
        "The two entries are exchanged: the one for phi0 comes first.": (
            "np.array([np.sum(dl_df * df_dz), np.sum(dl_df * df_dz * 0.06 * x)])",
            "np.array([np.sum(dl_df * df_dz * 0.06 * x), np.sum(dl_df * df_dz)])",
        ),
    },
}
