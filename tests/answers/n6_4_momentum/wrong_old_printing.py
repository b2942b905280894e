"""Looks ahead by alpha m, as the first printings have it, with lists."""

import numpy as np

PARTS = {"b": "The look-ahead is alpha m, as the book had it in printings before 2024: it is alpha beta m."}


def momentum_step(phi, m, gradient, alpha, beta):
    m = beta * m + (1 - beta) * gradient
    phi = phi - alpha * m
    return phi, m


def nesterov_step(phi, m, gradient_at, alpha, beta):
    nearby = [p - alpha * q for p, q in zip(phi, m)]
    slope = gradient_at(np.array(nearby))
    return momentum_step(phi, m, slope, alpha, beta)
