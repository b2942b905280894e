"""Leaves out the first example; c has the second derivatives; full derivatives for the inner ones."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "wrong",
    "b": "wrong",
    "c": "wrong",
    "d": "wrong",
}


def loss(phi, x, y):
    return sum((phi[0] + phi[1] * x[i] - y[i]) ** 2 for i in range(1, len(x)))


def chain_rule(phi0, phi1, x, y):
    r = phi0 + phi1 * x - y
    return r, 2 * r, 2 * r, 2 * r * x


def example_gradient(phi0, phi1, x, y):
    return sp.Integer(2), 2 * x**2


def loss_gradient(phi, x, y):
    r = phi[0] + phi[1] * x - y
    return np.array([2 * r, 2 * x * r])
