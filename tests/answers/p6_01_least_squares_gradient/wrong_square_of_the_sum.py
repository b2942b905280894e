"""Adds up first and squares then; the residual's sign and the inner derivatives do not match."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "The residuals are added up first and the sum is squared: each must be squared by itself.",
    "b": "The inner derivatives do not have the sign that belongs to this residual.",
}


def loss(phi, x, y):
    total = 0
    for i in range(len(x)):
        total = total + y[i] - phi[0] - x[i] * phi[1]
    return total * total


def chain_rule(phi0, phi1, x, y):
    def prediction(a, b):
        return a + b * x

    r = y - prediction(phi0, phi1)
    return r, 2 * r, prediction(phi0, phi1).diff(phi0), prediction(phi0, phi1).diff(phi1)


def example_gradient(phi0, phi1, x, y):
    return sp.expand(2 * (phi0 + phi1 * x - y)), sp.expand(2 * x * (phi0 + phi1 * x - y))


def loss_gradient(phi, x, y):
    s = sp.symbols("p q x y")
    f = sp.lambdify(s, example_gradient(*s), "numpy")
    return sum(np.array([float(np.ravel(v)[0]) for v in f(phi[0], phi[1], a, b)]) for a, b in zip(x, y))
