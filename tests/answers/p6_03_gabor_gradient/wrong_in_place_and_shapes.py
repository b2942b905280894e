"""Changes x in place; the loss of each example; unevaluated derivatives; a column."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "wrong",
    "b": "wrong",
    "c": "wrong",
}


def gabor(x, phi):
    x *= 0.06 * phi[1]
    x += phi[0]
    return np.sin(x) * np.exp(-(x**2) / 32)


def loss(phi, x, y):
    u = phi[0] + 0.06 * phi[1] * x
    print(np.sum((np.sin(u) * np.exp(-(u**2) / 32) - y) ** 2))


def model_derivatives(x, phi0, phi1):
    f = sp.sin(phi0 + 0.06 * phi1 * x) * sp.exp(-((phi0 + 0.06 * phi1 * x) ** 2) / 32)
    return sp.Derivative(f, phi0), sp.Derivative(f, phi1)


def loss_gradient(phi, x, y):
    u = phi[0] + 0.06 * phi[1] * x
    s, c, e = np.sin(u), np.cos(u), np.exp(-(u**2) / 32)
    d = 2 * (s * e - y) * e * (c - u * s / 16)
    return np.array([[d.sum()], [(0.06 * x * d).sum()]])
