"""Comprehensions over tuples; the point ahead is passed as a list."""

import numpy as np


def momentum_step(phi, m, gradient, alpha, beta):
    m = tuple(beta * a + (1 - beta) * g for a, g in zip(m, gradient))
    return tuple(p - alpha * a for p, a in zip(phi, m)), m


def nesterov_step(phi, m, gradient_at, alpha, beta):
    g = gradient_at([p - alpha * beta * a for p, a in zip(phi, m)])
    m = [beta * a + (1 - beta) * b for a, b in zip(m, np.array(g))]
    return [p - alpha * a for p, a in zip(phi, m)], m
