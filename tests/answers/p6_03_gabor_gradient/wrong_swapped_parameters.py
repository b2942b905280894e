"""phi0 and phi1 exchanged in the model; x without 0.06 in b; the derivative with respect to x in c."""

import functools
import math

import numpy as np
import sympy as sp

PARTS = {
    "a": "phi0 and phi1 have changed places.",
    "b": "The inner derivative is x without 0.06: what multiplies phi1 is 0.06 x.",
    "c": "The inner derivative is 0.06 phi1, which is that with respect to x: for phi1 it is 0.06 x.",
}


def model(phi0, phi1):
    def f(x):
        angle = phi0 + 0.06 * phi1 * x
        return math.sin(angle) / math.exp(angle**2) ** (1 / 32)

    return f


def gabor(x, phi):
    u = np.polyval([0.06 * phi[0], phi[1]], x)
    return np.sin(u) * np.exp(-(u**2) / 32)


def model_derivatives(x, phi0, phi1):
    u = phi0 + 0.06 * phi1 * x
    d = (sp.cos(u) - sp.sin(u) * u / 16) * sp.exp(-(u**2) / 32)
    return sp.Tuple(d, x * d)


def loss_gradient(phi, x, y):
    g = np.zeros(2)
    for xi, yi in zip(x, y):
        u = phi[0] + 0.06 * phi[1] * xi
        e = math.exp(-(u**2) / 32)
        d = 2 * (math.sin(u) * e - yi) * e * (math.cos(u) - u * math.sin(u) / 16)
        g += [d, d * 0.06 * phi[1]]
    return g


def loss(phi, x, y):
    f = model(*phi)
    return functools.reduce(lambda total, pair: total + (f(pair[0]) - pair[1]) ** 2, zip(x, y), 0.0)
