"""Assigns where it should add up."""

import numpy as np

PARTS = {
    "d": "Only the last example is counted.",
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
    for i in range(len(x)):
        r = y[i] - phi[0] - phi[1] * x[i]
        gradient = -2 * r, -2 * r * x[i]
    return gradient
