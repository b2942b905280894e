"""Loses the old m in part a; in part b, which does not use it, there is no look-ahead."""

import numpy as np

PARTS = {
    "a": "The old m is lost: the new one is made of the gradient alone.",
    "b": "There is no look-ahead: the gradient is taken at phi, as in part a.",
}


def momentum_step(phi, m, gradient, alpha, beta):
    m = np.zeros_like(m)
    m = m * beta + gradient * (1 - beta)
    return phi - m * alpha, m


def nesterov_step(phi, m, gradient_at, alpha, beta):
    g = gradient_at(phi)
    v = beta * (m - g) + g
    return phi - alpha * v, v
