"""Recursion; a complex step; a column of expressions."""

import numpy as np
import sympy as sp


def loss(phi, x, y):
    if len(x) == 0:
        return 0.0
    return (phi[0] + phi[1] * x[0] - y[0]) ** 2 + loss(phi, x[1:], y[1:])


def chain_rule(phi0, phi1, x, y):
    r = sp.expand(phi0 + phi1 * x - y)
    return sp.Tuple(r, sp.expand(2.0 * r), 1.0, x)


def example_gradient(phi0, phi1, x, y):
    return sp.expand(2 * (phi0 + phi1 * x - y)), sp.expand(2 * x * (phi0 + phi1 * x - y))


def loss_gradient(phi, x, y):
    s = sp.symbols("p q x y")
    f = sp.lambdify(s, example_gradient(*s), "numpy")
    return sum(np.array([float(np.ravel(v)[0]) for v in f(phi[0], phi[1], a, b)]) for a, b in zip(x, y))
