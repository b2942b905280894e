"""The gradient has its entries in the wrong order."""

import numpy as np

PARTS = {
    "d": "The two entries are exchanged: the one for phi0 comes first.",
}


def loss(phi, x, y):
    return np.sum((phi[0] + phi[1] * x - y) ** 2)


def chain_rule(phi0, phi1, x, y):
    r = phi0 + phi1 * x - y
    return r, 2 * r, 1, x


def example_gradient(phi0, phi1, x, y):
    r = phi0 + phi1 * x - y
    return 2 * r, 2 * x * r


def loss_gradient(phi, x, y):
    X = np.vander(x, 2)
    return 2 * X.T @ (X @ phi[::-1] - y)
