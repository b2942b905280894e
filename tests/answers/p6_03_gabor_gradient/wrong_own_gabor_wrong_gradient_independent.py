"""The model has 16 for 32; the loss is its own; derivatives and gradient are those of the equation."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "The exponent is divided by 16: equation 6.8 has 32.",
}


def gabor(x, phi):
    u = phi[0] + 0.06 * phi[1] * np.asarray(x)
    return np.sin(u) * np.exp(-(u**2) / 16)


def loss(phi, x, y):
    return np.sum((gabor(x, phi) - y) ** 2)


def loss_gradient(phi, x, y):
    u = phi[0] + 0.06 * phi[1] * x
    s, c, e = np.sin(u), np.cos(u), np.exp(-(u**2) / 32)
    d = 2 * (s * e - y) * e * (c - u * s / 16)
    return np.array([d.sum(), (0.06 * x * d).sum()])


def model_derivatives(x, phi0, phi1):
    u = phi0 + 3 * phi1 * x / 50
    d = (1 - 2 * sp.sin(u / 2) ** 2 - u * 2 * sp.sin(u / 2) * sp.cos(u / 2) / 16) * sp.exp(-(u**2) / 32)
    return sp.expand(d), sp.expand(d * 3 * x / 50)
