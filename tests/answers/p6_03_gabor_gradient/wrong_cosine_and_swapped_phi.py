"""A cosine for the sine; entries exchanged in b, and so in c."""

import functools
import math

import numpy as np
import sympy as sp

PARTS = {
    "a": "There is a cosine in the place of the sine.",
    "b": "The two entries are exchanged: the one for phi0 comes first.",
    "c": "follows",
}


def model(phi0, phi1):
    def f(x):
        angle = phi0 + 0.06 * phi1 * x
        return math.sin(angle) / math.exp(angle**2) ** (1 / 32)

    return f


def gabor(x, phi):
    u = phi[0] + 0.06 * phi[1] * np.asarray(x)
    return np.real(np.exp(1j * u)) * np.exp(-(u**2) / 32)


def model_derivatives(x, phi0, phi1):
    f = sp.sin(phi0 + 0.06 * phi1 * x) * sp.exp(-((phi0 + 0.06 * phi1 * x) ** 2) / 32)
    return {k: f.diff(p) for k, p in enumerate((phi1, phi0))}.values()


def loss_gradient(phi, x, y):
    u = phi[0] + 0.06 * phi[1] * x
    e = np.exp(-(u**2) / 32)
    d = 2 * (np.sin(u) * e - y) * e * (np.cos(u) - u * np.sin(u) / 16)
    return np.vstack([0.06 * x, np.ones_like(x)]) @ d


def loss(phi, x, y):
    f = model(*phi)
    return functools.reduce(lambda total, pair: total + (f(pair[0]) - pair[1]) ** 2, zip(x, y), 0.0)
