"""Exact fractions for the weights, a generator for the entries."""

from fractions import Fraction
import numpy as np


def _entries(phi, m, gradient, alpha, beta):
    b = Fraction(float(beta))
    for p, a, g in zip(phi, m, gradient, strict=True):
        a = b * Fraction(float(a)) + (1 - b) * Fraction(float(g))
        yield float(Fraction(float(p)) - Fraction(float(alpha)) * a), float(a)


def momentum_step(phi, m, gradient, alpha, beta):
    pairs = np.array(list(_entries(phi, m, gradient, alpha, beta)))
    return pairs[:, 0], pairs[:, 1]


def nesterov_step(phi, m, gradient_at, alpha, beta):
    still = np.zeros(len(m))
    ahead, _ = momentum_step(phi, m, still, alpha, beta)
    return momentum_step(phi, m, gradient_at(ahead), alpha, beta)
