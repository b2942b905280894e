"""Adds y in the loss; outer derivative with the opposite sign; the second entry lacks x."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "y is added to the prediction where it has to be subtracted.",
    "b": "The outer derivative does not have the sign that belongs to this residual.",
    "c": "The factor x is missing in the second entry.",
}


def loss(phi, x, y):
    r = np.polyval([phi[1], phi[0]], x) + y
    return r.dot(r)


def chain_rule(phi0, phi1, x, y):
    r = y - phi1 * x - phi0
    return sp.Matrix([r, -2 * r, -1, -x])


def example_gradient(phi0, phi1, x, y):
    r = phi0 + x * phi1 - y
    return [2 * r] * 2


def loss_gradient(phi, x, y):
    f = lambda p: np.sum((p[0] + p[1] * x - y) ** 2)
    return [(f(phi + e) - f(phi - e)) / 2 for e in np.eye(2)]
