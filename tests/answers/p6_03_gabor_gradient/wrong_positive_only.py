"""Right for positive parameters and inputs alone."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "wrong",
    "b": "wrong",
    "c": "wrong",
}


def gabor(x, phi):
    u = abs(phi[0]) + 0.06 * phi[1] * np.abs(x)
    return np.sin(u) * np.exp(-(u**2) / 32)


def loss(phi, x, y):
    u = phi[0] + 0.06 * phi[1] * x
    return np.sum((np.sin(u) * np.exp(-(u**2) / 32) - np.abs(y)) ** 2)


def model_derivatives(x, phi0, phi1):
    u = phi0 + 0.06 * phi1 * sp.sqrt(x**2)
    d = sp.exp(-(u**2) / 32) * (sp.cos(u) - u / 16 * sp.sin(u))
    return d, 0.06 * sp.sqrt(x**2) * d


def loss_gradient(phi, x, y):
    u = phi[0] + 0.06 * abs(phi[1]) * x
    s, c, e = np.sin(u), np.cos(u), np.exp(-(u**2) / 32)
    d = 2 * (s * e - y) * e * (c - u * s / 16)
    return np.array([d.sum(), (0.06 * x * d).sum()])
