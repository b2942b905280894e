"""The return stands inside of the loop."""

import sympy as sp

PARTS = {
    "a": "wrong",
    "d": "follows",
}


def loss(phi, x, y):
    total = 0
    for a, b in zip(x, y):
        total += (phi[0] + phi[1] * a - b) ** 2
        return total


def loss_gradient(phi, x, y):
    g = [0, 0]
    for i in range(len(x)):
        r = phi[0] + phi[1] * x[i] - y[i]
        g[0] += 2 * r
        g[1] += 2 * r * x[i]
        return g


def chain_rule(phi0, phi1, x, y):
    r = y - phi0 - phi1 * x
    return [r, 2 * r, -1, -x]


def example_gradient(phi0, phi1, x, y):
    return sp.expand(2 * (phi0 + phi1 * x - y)), sp.expand(2 * x * (phi0 + phi1 * x - y))
