"""The gradient returns inside of its loop."""

import sympy as sp

PARTS = {
    "d": "Only the first example is counted: does the loop return too early?",
}


def loss(phi, x, y):
    t = 0
    for a, b in zip(x, y):
        t += (b - phi[0] - phi[1] * a) ** 2
    return t


def chain_rule(phi0, phi1, x, y):
    r = y - phi0 - phi1 * x
    return [r, 2 * r, -1, -x]


def example_gradient(phi0, phi1, x, y):
    l = (phi0 + phi1 * x - y) ** 2
    return [sp.diff(l, p) for p in (phi0, phi1)]


def loss_gradient(phi, x, y):
    g = [0, 0]
    for i in range(len(x)):
        r = phi[0] + phi[1] * x[i] - y[i]
        g[0] += 2 * r
        g[1] += 2 * r * x[i]
        return g
