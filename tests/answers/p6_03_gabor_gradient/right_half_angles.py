"""np.vectorize, half-angle forms, expanded; a Vandermonde matrix."""

import math

import numpy as np
import sympy as sp

gabor_ = np.vectorize(
    lambda x, p0, p1: (
        2
        * math.sin((p0 + 0.06 * p1 * x) / 2)
        * math.cos((p0 + 0.06 * p1 * x) / 2)
        * math.exp(-(((p0 + 0.06 * p1 * x) / math.sqrt(32)) ** 2))
    )
)


def gabor(x, phi):
    return gabor_(x, *phi)


def loss(phi, x, y):
    return float(np.square(np.subtract(gabor(x, phi), y)).sum())


def model_derivatives(x, phi0, phi1):
    u = phi0 + 3 * phi1 * x / 50
    d = (1 - 2 * sp.sin(u / 2) ** 2 - u * 2 * sp.sin(u / 2) * sp.cos(u / 2) / 16) * sp.exp(-(u**2) / 32)
    return sp.expand(d), sp.expand(d * 3 * x / 50)


def loss_gradient(phi, x, y):
    u = np.polyval([0.06 * phi[1], phi[0]], x)
    d = (np.cos(u) - u / 16 * np.sin(u)) * np.exp(-(u**2) / 32)
    A = np.vander(x, 2, increasing=True) * [1, 0.06]
    return A.T @ (2 * (gabor(x, phi) - y) * d)
