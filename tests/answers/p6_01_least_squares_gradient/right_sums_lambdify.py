"""Sums of powers, expanded; lambdify for the numbers."""

import numpy as np
import sympy as sp


def loss(phi, x, y):
    n = len(x)
    a, b = phi
    return (
        n * a * a
        + b * b * np.sum(x * x)
        + np.sum(y * y)
        + 2 * a * b * x.sum()
        - 2 * a * y.sum()
        - 2 * b * (x * y).sum()
    )


def chain_rule(phi0, phi1, x, y):
    r = -(y - (phi0 + x * phi1))
    return (r, -2 * (y - phi0 - phi1 * x), sp.S.One, x * 1)


def example_gradient(phi0, phi1, x, y):
    return sp.Matrix([[2 * (phi0 + phi1 * x - y), 2 * x * (phi0 + phi1 * x - y)]])


def loss_gradient(phi, x, y):
    f = lambda p: np.sum((p[0] + p[1] * x - y) ** 2)
    return [(f(phi + e) - f(phi - e)) / 2 for e in np.eye(2)]
