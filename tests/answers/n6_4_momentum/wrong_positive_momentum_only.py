"""Right as long as no momentum is negative."""

import numpy as np

PARTS = {"a": "wrong", "b": "wrong"}


def momentum_step(phi, m, gradient, alpha, beta):
    m = beta * np.abs(m) + (1 - beta) * gradient
    return phi - alpha * m, m


def nesterov_step(phi, m, gradient_at, alpha, beta):
    ahead = phi - alpha * beta * np.sqrt(m**2)
    m = beta * m + (1 - beta) * gradient_at(ahead)
    return phi - alpha * m, m
