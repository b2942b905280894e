"""The differences are not squared; the sine is not differentiated; plus y in c."""

import math

import numpy as np
import sympy as sp

PARTS = {
    "a": "The differences are added up without being squared.",
    "b": "The sine is not differentiated in the first term: its derivative is the cosine.",
    "c": "y is added to the prediction where it has to be subtracted.",
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
    total = 0.0
    for xi, yi in zip(x, y):
        u = phi[0] + 0.06 * phi[1] * xi
        total += math.sin(u) * math.exp(-u * u / 32) - yi
    return total


def model_derivatives(x, phi0, phi1):
    u = phi0 + 0.06 * phi1 * x
    d = sp.exp(-(u**2) / 32) * sp.sin(u) * (1 - u / 16)
    return d, 0.06 * x * d


def loss_gradient(phi, x, y):
    def one(xi, yi):
        u = phi[0] + 0.06 * phi[1] * xi
        e = math.exp(-(u**2) / 32)
        d = 2 * (math.sin(u) * e + yi) * e * (math.cos(u) - u * math.sin(u) / 16)
        return d, 0.06 * xi * d

    return np.sum([one(xi, yi) for xi, yi in zip(x, y)], axis=0)
