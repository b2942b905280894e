"""Computes in place, in the arrays that it was given."""

import sympy as sp

PARTS = {
    "a": "wrong",
    "d": "wrong",
}


def loss(phi, x, y):
    y -= phi[1] * x
    y -= phi[0]
    return y @ y


def loss_gradient(phi, x, y):
    x *= 1.0
    y -= phi[0] + phi[1] * x
    return -2 * y.sum(), -2 * x @ y


def chain_rule(phi0, phi1, x, y):
    r = phi0 + phi1 * x - y
    return r, 2 * r, 1, x


def example_gradient(phi0, phi1, x, y):
    return sp.Matrix([(y - phi0 - phi1 * x) ** 2]).jacobian([phi0, phi1]).T
