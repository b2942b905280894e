"""A scalar step, vectorized; part a is Adam without memory."""

import numpy as np


@np.vectorize
def _one(p, a, b, g, n, alpha, beta, gamma, epsilon):
    a, b = beta * a + (1 - beta) * g, gamma * b + (1 - gamma) * g**2
    return p - alpha * (a / (1 - beta**n)) / (np.sqrt(b / (1 - gamma**n)) + epsilon), a, b


def normalized_step(phi, gradient, alpha, epsilon):
    moved, _, _ = adam_step(phi, 0.0, 0.0, gradient, 0, alpha, 0.5, 0.5, epsilon)
    return moved


def adam_step(phi, m, v, gradient, t, alpha, beta, gamma, epsilon):
    return _one(phi, m, v, gradient, t + 1, alpha, beta, gamma, epsilon)


def adam(gradient_at, phi0, alpha, beta, gamma, epsilon, steps):
    z = np.zeros_like(phi0)
    trail = {0: (phi0, z, z)}
    for t in range(steps):
        phi, m, v = trail[t]
        trail[t + 1] = adam_step(phi, m, v, gradient_at(phi), t, alpha, beta, gamma, epsilon)
    return np.array([trail[t][0] for t in sorted(trail)])
