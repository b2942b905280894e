"""Closures made for a pair of parameters; sums by functools.reduce; the exponential squared into itself."""

import functools
import math

import numpy as np
import sympy as sp


def model(phi0, phi1):
    def f(x):
        angle = phi0 + 0.06 * phi1 * x
        return math.sin(angle) / math.exp(angle**2) ** (1 / 32)

    return f


def gabor(x, phi):
    f = model(*phi)
    return np.fromiter(map(f, np.ravel(x)), float).reshape(np.shape(x))


def loss(phi, x, y):
    f = model(*phi)
    return functools.reduce(lambda total, pair: total + (f(pair[0]) - pair[1]) ** 2, zip(x, y), 0.0)


def model_derivatives(x, phi0, phi1):
    h = sp.Symbol("h", real=True)

    def f(a, b):
        u = a + sp.Rational(3, 50) * b * x
        return sp.sin(u) * sp.exp(-(u**2) / 32)

    return f(phi0 + h, phi1).diff(h).subs(h, 0), f(phi0, phi1 + h).diff(h).subs(h, 0)


def loss_gradient(phi, x, y):
    f, total = model(*phi), [0.0, 0.0]
    for x_i, y_i in zip(x, y):
        angle = phi[0] + 0.06 * phi[1] * x_i
        slope = math.exp(-(angle**2) / 32) * (math.cos(angle) - angle / 16 * math.sin(angle))
        for k, inner in enumerate((1.0, 0.06 * x_i)):
            total[k] += 2 * (f(x_i) - y_i) * slope * inner
    return total
