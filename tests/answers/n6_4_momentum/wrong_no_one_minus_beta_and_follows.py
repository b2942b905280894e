"""Leaves out 1 - beta, in a loop; the Nesterov step is built on that."""

import numpy as np

PARTS = {"a": "The factor 1 - beta is missing: the gradient comes into m with that weight.", "b": "follows"}


def momentum_step(phi, m, gradient, alpha, beta):
    velocity = [beta * old + g for old, g in zip(m, gradient)]
    return np.array([p - alpha * v for p, v in zip(phi, velocity)]), np.array(velocity)


def nesterov_step(phi, m, gradient_at, alpha, beta):
    ahead = phi - alpha * beta * m
    return momentum_step(phi, m, gradient_at(ahead), alpha, beta)
