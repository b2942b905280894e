"""The 2 is only in the first entry; the inner ones come first in b; x is missing in d."""

import numpy as np
import sympy as sp

PARTS = {
    "b": "The inner derivatives come before the outer one: the order is residual, outer, inner, inner.",
    "c": "The factor 2 is missing in the second entry.",
    "d": "The factor x is missing in the second entry.",
}


def loss(phi, x, y):
    r = y - (phi[0] + phi[1] * x)
    return r @ r


def chain_rule(phi0, phi1, x, y):
    r = y - phi1 * x - phi0
    return r, -sp.S.One, -x, 2 * r


def example_gradient(phi0, phi1, x, y):
    r = -(y - phi0 - phi1 * x)
    return sp.Tuple(r + r, r * x)


def loss_gradient(phi, x, y):
    e = [2 * (phi[0] + phi[1] * a - b) for a, b in zip(x, y)]
    return np.array([sum(e), sum(e)])
