"""The loss is a sum, the gradient that of a mean, by matrices."""

import numpy as np
import sympy as sp

PARTS = {
    "d": "The mean over the examples is taken where equation 6.6 has their sum.",
}


def loss(phi, x, y):
    t = 0
    for a, b in zip(x, y):
        t += (b - phi[0] - phi[1] * a) ** 2
    return t


def chain_rule(phi0, phi1, x, y):
    r = y - phi0 - phi1 * x
    return [r, 2 * r, -1, -x]


def example_gradient(phi0, phi1, x, y):
    l = (phi0 + phi1 * x - y) ** 2
    return [sp.diff(l, p) for p in (phi0, phi1)]


def loss_gradient(phi, x, y):
    A = np.c_[np.ones(len(x)), x]
    return 2 / len(y) * A.T.dot(A.dot(phi) - y)
