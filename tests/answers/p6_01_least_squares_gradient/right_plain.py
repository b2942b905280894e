"""Arrays; the chain rule as it is printed."""

import numpy as np


def loss(phi, x, y):
    return np.sum((phi[0] + phi[1] * x - y) ** 2)


def chain_rule(phi0, phi1, x, y):
    r = phi0 + phi1 * x - y
    return r, 2 * r, 1, x


def example_gradient(phi0, phi1, x, y):
    r = phi0 + phi1 * x - y
    return 2 * r, 2 * x * r


def loss_gradient(phi, x, y):
    r = phi[0] + phi[1] * x - y
    return np.array([2 * r.sum(), 2 * (x * r).sum()])
