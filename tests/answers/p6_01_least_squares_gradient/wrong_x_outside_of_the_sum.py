"""x is taken out of the sum; the derivative with respect to x in c; the square is the residual in b."""

import sympy as sp

PARTS = {
    "b": "The residual is squared already: its square has to be the loss of the example.",
    "c": "The second entry is the derivative with respect to x: it has to be that with respect to phi1.",
    "d": "x is taken out of the sum: each residual has to be multiplied by its own x.",
}


def loss(phi, x, y):
    t = 0
    for a, b in zip(x, y):
        t += (b - phi[0] - phi[1] * a) ** 2
    return t


def chain_rule(phi0, phi1, x, y):
    error = phi0 + phi1 * x - y
    return error**2, 2 * error, sp.Integer(1), x


def example_gradient(phi0, phi1, x, y):
    return sp.diff((phi0 + phi1 * x - y) ** 2, phi0), sp.diff((phi0 + phi1 * x - y) ** 2, x)


def loss_gradient(phi, x, y):
    total = sum(phi[0] + phi[1] * a - b for a, b in zip(x, y))
    return 2 * total, 2 * total * sum(x)
