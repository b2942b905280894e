"""Downhill where the gradient points uphill; the sum follows the single examples."""

import numpy as np

PARTS = {
    "c": "The sign is turned: equation 6.7 has prediction minus y.",
    "d": "follows",
}


def loss(phi, x, y):
    return sum((phi[0] + phi[1] * x[i] - y[i]) ** 2 for i in range(len(x)))


def chain_rule(phi0, phi1, x, y):
    r = phi0 + phi1 * x - y
    return np.array([r, 2 * r, 1, x], dtype=object)


def example_gradient(phi0, phi1, x, y):
    return 2 * (y - phi0 - phi1 * x), 2 * x * (y - phi0 - phi1 * x)


def loss_gradient(phi, x, y):
    e = y - phi[0] - phi[1] * x
    return 2 * np.einsum("ij,j->i", [np.ones_like(x), x], e)
