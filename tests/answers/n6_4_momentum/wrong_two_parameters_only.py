"""Written for the two parameters of a line."""

import numpy as np

PARTS = {"a": "wrong", "b": "wrong"}


def momentum_step(phi, m, gradient, alpha, beta):
    m0 = beta * m[0] + (1 - beta) * gradient[0]
    m1 = beta * m[1] + (1 - beta) * gradient[1]
    return np.array([phi[0] - alpha * m0, phi[1] - alpha * m1]), np.array([m0, m1])


def nesterov_step(phi, m, gradient_at, alpha, beta):
    ahead = np.array([phi[0] - alpha * beta * m[0], phi[1] - alpha * beta * m[1]])
    return momentum_step(phi, m, gradient_at(ahead), alpha, beta)
