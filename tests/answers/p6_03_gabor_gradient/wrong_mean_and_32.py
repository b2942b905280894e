"""The mean of the squares, and the gradient of that mean; 32 for 16 in b."""

import math

import numpy as np
import sympy as sp

PARTS = {
    "a": "The mean over the examples is taken where equation 6.9 has their sum.",
    "b": "The exponent's derivative is divided by 32: the 2 from the square makes it 16.",
    "c": "follows",
}


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
    u = phi[0] + 0.06 * phi[1] * x
    return np.average((np.sin(u) * np.exp(-(u**2) / 32) - y) ** 2)


def model_derivatives(x, phi0, phi1):
    u = phi0 + 0.06 * phi1 * x
    return (
        sp.cos(u) * sp.exp(-(u**2) / 32) - sp.sin(u) * u / 32 * sp.exp(-(u**2) / 32),
        0.06 * x * (sp.cos(u) * sp.exp(-(u**2) / 32) - sp.sin(u) * u / 32 * sp.exp(-(u**2) / 32)),
    )


def loss_gradient(phi, x, y):
    u = phi[0] + 0.06 * phi[1] * x
    s, c, e = np.sin(u), np.cos(u), np.exp(-(u**2) / 32)
    d = 2 * (s * e - y) * e * (c - u * s / 16)
    return np.array([d.mean(), (d * 0.06 * x).mean()])
