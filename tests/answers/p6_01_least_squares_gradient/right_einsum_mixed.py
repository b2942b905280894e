"""einsum; outer and inner derivatives of mixed signs."""

import numpy as np
import sympy as sp


def loss(phi, x, y):
    return np.add.reduce(np.abs(y - phi[1] * x - phi[0]) ** 2)


def chain_rule(phi0, phi1, x, y):
    r = y - phi0 - phi1 * x
    return [r, 2 * r, -1, -x]


def example_gradient(phi0, phi1, x, y):
    return sp.expand(2 * (phi0 + phi1 * x - y)), sp.expand(2 * x * (phi0 + phi1 * x - y))


def loss_gradient(phi, x, y):
    g = [0, 0]
    for i in range(len(x)):
        r = phi[0] + phi[1] * x[i] - y[i]
        g[0] += 2 * r
        g[1] += 2 * r * x[i]
    return g
