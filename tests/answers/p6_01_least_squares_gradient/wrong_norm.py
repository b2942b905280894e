"""The length of the vector of residuals; the loss's own gradient is scaled to length one."""

import math

import numpy as np
import sympy as sp

PARTS = {
    "a": "The square root of the sum is taken: equation 6.5 has none.",
    "d": "The gradient is scaled to length one: equation 6.6 keeps its length.",
}


def loss(phi, x, y):
    return math.hypot(*(phi[0] + phi[1] * x - y))


def loss_gradient(phi, x, y):
    X = np.vstack([x**0, x])
    g = 2 * X @ (phi @ X - y)
    return g / np.sqrt(g @ g)


chain_rule = lambda phi0, phi1, x, y: (phi0 + phi1 * x - y, (phi0 + phi1 * x - y) * 2, x**0, x)


def example_gradient(phi0, phi1, x, y):
    l = (phi0 + phi1 * x - y) ** 2
    return [sp.diff(l, p) for p in (phi0, phi1)]
