"""Entries in the wrong order in b, and so in c and d."""

import numpy as np
import sympy as sp

PARTS = {
    "b": "The inner derivatives of phi0 and phi1 are exchanged.",
    "c": "follows",
    "d": "follows",
}


def loss(phi, x, y):
    r = np.subtract(y, np.add(phi[0], np.multiply(phi[1], x)))
    return np.array(np.einsum("i,i", r, r))


def chain_rule(phi0, phi1, x, y):
    r = sp.expand(y - phi0 - phi1 * x)
    inner = [sp.diff(r, p) for p in (phi1, phi0)]
    return (r, 2 * r, *inner)


def example_gradient(phi0, phi1, x, y):
    ell = (y - (phi0 + phi1 * x)) ** 2
    return [ell.diff(p) for p in (phi1, phi0)]


def loss_gradient(phi, x, y):
    X = np.vander(x, 2)
    return 2 * X.T @ (X @ phi[::-1] - y)
