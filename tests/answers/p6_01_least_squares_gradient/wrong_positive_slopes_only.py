"""Takes the absolute value of the slope: right for lines that rise."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "wrong",
    "d": "wrong",
}


def loss(phi, x, y):
    return np.sum((phi[0] + abs(phi[1]) * x - y) ** 2)


def loss_gradient(phi, x, y):
    r = phi[0] + np.sqrt(phi[1] ** 2) * x - y
    return np.array([2 * np.sum(r), 2 * np.dot(r, np.abs(x))])


chain_rule = lambda phi0, phi1, x, y: (phi0 + phi1 * x - y, (phi0 + phi1 * x - y) * 2, x**0, x)


def example_gradient(phi0, phi1, x, y):
    l = (phi0 + phi1 * x - y) ** 2
    return [sp.diff(l, p) for p in (phi0, phi1)]
