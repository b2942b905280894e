"""b has the wrong sign in its second term, and c is built on b."""

import numpy as np
import sympy as sp

PARTS = {
    "b": "The second term has the wrong sign: the exponent is negative, and so is its derivative.",
    "c": "follows",
}


def gabor(x, phi):
    u = phi[0] + 0.06 * phi[1] * x
    return np.sin(u) * np.exp(-(u**2) / 32)


def loss(phi, x, y):
    return np.sum((gabor(x, phi) - y) ** 2)


def model_derivatives(x, phi0, phi1):
    z = phi0 + sp.Rational(3, 50) * phi1 * x
    d = sp.cos(z) * sp.exp(-(z**2) / 32) + z / 16 * sp.sin(z) * sp.exp(-(z**2) / 32)
    return d, d * sp.Rational(3, 50) * x


def loss_gradient(phi, x, y):
    s = sp.symbols("s p q")
    slopes = sp.lambdify(s, model_derivatives(*s))
    u = phi[0] + 0.06 * phi[1] * x
    residual = np.sin(u) * np.exp(-(u**2) / 32) - y
    return 2 * np.array(slopes(x, *phi)) @ residual
