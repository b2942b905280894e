"""The 0.06 is missing in the model, and consistently in its derivatives."""

import math

import numpy as np
import sympy as sp

PARTS = {
    "a": "The factor 0.06 is missing.",
    "b": "follows",
    "c": "follows",
}


def gabor(x, phi):
    a, b = phi
    u = a + b * x
    return np.sin(u) / np.exp(u * u / 32)


def loss(phi, x, y):
    return sum((p - q) ** 2 for p, q in zip(gabor(x, phi), y))


def model_derivatives(x, phi0, phi1):
    f = sp.sin(phi0 + phi1 * x) * sp.exp(-((phi0 + phi1 * x) ** 2) / 32)
    return [sp.diff(f, p) for p in (phi0, phi1)]


def loss_gradient(phi, x, y):
    g = np.zeros(2)
    for xi, yi in zip(x, y):
        u = phi[0] + phi[1] * xi
        e = math.exp(-(u**2) / 32)
        g += 2 * (math.sin(u) * e - yi) * e * (math.cos(u) - u * math.sin(u) / 16) * np.array([1, xi])
    return g
