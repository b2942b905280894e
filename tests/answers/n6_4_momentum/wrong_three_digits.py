"""Rounds to three digits: close, and not equal."""

import numpy as np

PARTS = {"a": "wrong", "b": "wrong"}


def momentum_step(phi, m, gradient, alpha, beta):
    m = np.round(beta * m + (1 - beta) * gradient, 3)
    return np.round(phi - alpha * m, 3), m


def nesterov_step(phi, m, gradient_at, alpha, beta):
    ahead = np.round(phi - alpha * beta * m, 3)
    m = beta * m + (1 - beta) * gradient_at(ahead)
    return phi - alpha * m, m
