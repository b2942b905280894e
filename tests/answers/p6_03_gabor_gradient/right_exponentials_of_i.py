"""The sine by exponentials of i, the wave by a shifted cosine; the values of a dictionary."""

import numpy as np
import sympy as sp


def gabor(x, phi):
    u = phi[0] + 0.06 * phi[1] * x
    return np.cos(u - np.pi / 2) * np.exp(-((u / 4) ** 2) / 2)


def loss(phi, x, y):
    l = 0.0
    for a, b in zip(x.tolist(), y.tolist()):
        l += (gabor(a, phi) - b) ** 2
    return l


def model_derivatives(x, phi0, phi1):
    u = phi0 + sp.Rational("0.06") * phi1 * x
    s = (sp.exp(sp.I * u) - sp.exp(-sp.I * u)) / (2 * sp.I)
    f = s * sp.exp(-(u**2) / 32)
    return {0: f.diff(phi0), 1: f.diff(phi1)}.values()


def loss_gradient(phi, x, y):
    def df(xi):
        u = phi[0] + 0.06 * phi[1] * xi
        return np.exp(-(u**2) / 32) * (np.cos(u) - u * np.sin(u) / 16) * np.array([1, 0.06 * xi])

    return sum(2 * (gabor(a, phi) - b) * df(a) for a, b in zip(x, y))
