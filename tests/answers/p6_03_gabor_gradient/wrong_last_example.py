"""Only the last example of the loop is left; plus for minus in the second term; added up, not multiplied, in the model."""

import functools
import math

import numpy as np
import sympy as sp

PARTS = {
    "a": "The sine and the exponential are added: they have to be multiplied.",
    "b": "The second term has the wrong sign: the exponent is negative, and so is its derivative.",
    "c": "Only the last example counts: add up the gradients of all of them.",
}


def model(phi0, phi1):
    def f(x):
        angle = phi0 + 0.06 * phi1 * x
        return math.sin(angle) / math.exp(angle**2) ** (1 / 32)

    return f


def gabor(x, phi):
    u = phi[0] + 0.06 * phi[1] * x
    return sum([np.sin(u), np.exp(-(u**2) / 32)])


def model_derivatives(x, phi0, phi1):
    u = phi0 + 0.06 * x * phi1
    d = sp.exp(-(u**2) / 32) * (16 * sp.cos(u) + u * sp.sin(u)) / 16
    return sp.expand(d), sp.expand(0.06 * x * d)


def loss_gradient(phi, x, y):
    for xi, yi in zip(x, y):
        u = phi[0] + 0.06 * phi[1] * xi
        e = math.exp(-(u**2) / 32)
        d = 2 * (math.sin(u) * e - yi) * e * (math.cos(u) - u * math.sin(u) / 16)
        gradient = (d, d * 0.06 * xi)
    return gradient


def loss(phi, x, y):
    f = model(*phi)
    return functools.reduce(lambda total, pair: total + (f(pair[0]) - pair[1]) ** 2, zip(x, y), 0.0)
