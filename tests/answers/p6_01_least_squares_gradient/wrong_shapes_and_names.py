"""A column, strings, unevaluated derivatives, symbols of its own."""

import numpy as np
import sympy as sp

PARTS = {
    "b": "wrong",
    "c": "wrong",
    "d": "wrong",
}


def loss(phi, x, y):
    return sum((phi[0] + phi[1] * x[i] - y[i]) ** 2 for i in range(len(x)))


def chain_rule(phi0, phi1, x, y):
    a, b, u, w = sp.symbols("a b u w")
    r = a + b * u - w
    return r, 2 * r, 1, u


def example_gradient(phi0, phi1, x, y):
    ell = (phi0 + phi1 * x - y) ** 2
    return sp.Derivative(ell, phi0), sp.Derivative(ell, phi1)


def loss_gradient(phi, x, y):
    r = phi[0] + phi[1] * x - y
    return np.array([[2 * r.sum()], [2 * (x * r).sum()]])
