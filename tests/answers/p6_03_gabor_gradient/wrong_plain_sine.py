"""The exponential is missing; the derivative has it in the first term only; residuals and derivatives are summed apart."""

import functools
import math

import numpy as np
import sympy as sp

PARTS = {
    "a": "The exponential is missing: a plain sine does not fade.",
    "b": "The exponential is missing in the second term: it is its own derivative, so it stays.",
    "c": "The residuals and the derivatives are added up apart: multiply them for each example first.",
}


def model(phi0, phi1):
    def f(x):
        angle = phi0 + 0.06 * phi1 * x
        return math.sin(angle) / math.exp(angle**2) ** (1 / 32)

    return f


def gabor(x, phi):
    return np.sin(phi[0] + 6 * phi[1] * x / 100)


def model_derivatives(x, phi0, phi1):
    u = phi0 + 6 * phi1 * x / 100
    d = sp.exp(-(u**2) / 32) * sp.cos(u) - u * sp.sin(u) / 16
    return d, 6 * x * d / 100


def loss_gradient(phi, x, y):
    u = phi[0] + 6 * phi[1] * x / 100
    e = np.exp(-(u**2) / 32)
    r = sum(2 * (np.sin(u) * e - y))
    d = e * (np.cos(u) - u * np.sin(u) / 16)
    return r * sum(d), r * sum(d * 6 * x / 100)


def loss(phi, x, y):
    f = model(*phi)
    return functools.reduce(lambda total, pair: total + (f(pair[0]) - pair[1]) ** 2, zip(x, y), 0.0)
