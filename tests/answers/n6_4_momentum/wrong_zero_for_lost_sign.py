"""Clips the gradient at zero; looks ahead along the new momentum in part b."""

import numpy as np

PARTS = {"a": "wrong", "b": "wrong"}


def momentum_step(phi, m, gradient, alpha, beta):
    m = beta * m + (1 - beta) * np.maximum(gradient, 0)
    return phi - alpha * m, m


def nesterov_step(phi, m, gradient_at, alpha, beta):
    guess = beta * m + (1 - beta) * gradient_at(phi)
    m = beta * m + (1 - beta) * gradient_at(phi - alpha * beta * guess)
    return phi - alpha * m, m
