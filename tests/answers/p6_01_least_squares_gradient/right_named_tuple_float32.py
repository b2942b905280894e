"""A named tuple; float32."""

import numpy as np
import sympy as sp


def loss(phi, x, y):
    return np.float32(np.sum((phi[0] + phi[1] * x - y) ** 2))


chain_rule = lambda phi0, phi1, x, y: (phi0 + phi1 * x - y, (phi0 + phi1 * x - y) * 2, x**0, x)


def example_gradient(phi0, phi1, x, y):
    l = (phi0 + phi1 * x - y) ** 2
    return [sp.diff(l, p) for p in (phi0, phi1)]


def loss_gradient(phi, x, y):
    n, sx, sxx, sy, sxy = len(x), sum(x), sum(x * x), sum(y), sum(x * y)
    return np.dot(np.array([[n, sx], [sx, sxx]]), phi) * 2 - 2 * np.array([sy, sxy])
