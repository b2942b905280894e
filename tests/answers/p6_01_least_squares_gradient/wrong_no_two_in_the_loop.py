"""The gradient lacks its 2, while the loss is right."""

from collections import namedtuple

import numpy as np

PARTS = {
    "d": "The factor 2 from the square is missing.",
}


def loss(phi, x, y):
    return np.square(np.polyval(phi[::-1], x) - y).sum()


Steps = namedtuple("Steps", "r outer i0 i1")


def chain_rule(phi0, phi1, x, y):
    return Steps(r=y - phi1 * x - phi0, outer=2 * (y - phi1 * x - phi0), i0=-1, i1=-x)


def example_gradient(phi0, phi1, x, y):
    r = phi0 + phi1 * x - y
    return 2 * r, 2 * x * r


def loss_gradient(phi, x, y):
    g = np.zeros(2)
    for a, b in zip(x, y):
        g += (phi[0] + phi[1] * a - b) * np.array([1.0, a])
    return g
