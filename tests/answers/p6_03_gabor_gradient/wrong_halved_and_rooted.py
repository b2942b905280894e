"""The loss is halved; the gradient has both a mean's and another's mistake: the residual squared."""

import math

import numpy as np
import sympy as sp

PARTS = {
    "a": "The loss is halved: equation 6.9 has no factor ½.",
    "b": "The first entry has the factor 0.06 x, too: the inner derivative of phi0 is 1.",
    "c": "The residual is still squared: the derivative of the square has it to the first power.",
}


class Gabor:
    def __init__(self, phi):
        self.phi = phi

    def __call__(self, x):
        u = self.phi[0] + 0.06 * self.phi[1] * x
        return np.sin(u) * np.exp(-u * u / 32)


def gabor(x, phi):
    return Gabor(phi)(x)


def loss(phi, x, y):
    total = 0
    for xi, yi in zip(x, y):
        u = phi[0] + 0.06 * phi[1] * xi
        total += 0.5 * (math.sin(u) * math.exp(-u * u / 32) - yi) ** 2
    return total


def model_derivatives(x, phi0, phi1):
    z = phi0 + 0.06 * phi1 * x
    d = 0.06 * x * sp.exp(-(z**2) / 32) * (sp.cos(z) - z * sp.sin(z) / 16)
    return d, d


def loss_gradient(phi, x, y):
    u = phi[0] + 0.06 * phi[1] * x
    s, c, e = np.sin(u), np.cos(u), np.exp(-(u**2) / 32)
    d = 2 * np.power(s * e - y, 2) * e * (c - u * s / 16)
    return np.array([1 * d, 0.06 * x * d]).sum(axis=1)
