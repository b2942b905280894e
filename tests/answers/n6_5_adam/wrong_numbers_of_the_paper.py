"""Has the numbers that the paper proposes in place of its arguments."""

import numpy as np

PARTS = {"a": "wrong", "b": "wrong", "c": "wrong"}


def normalized_step(phi, gradient, alpha, epsilon):
    return phi - alpha * gradient / (np.abs(gradient) + 1e-8)


def adam_step(phi, m, v, gradient, t, alpha, beta, gamma, epsilon):
    beta, gamma = 0.9, 0.999
    m = beta * m + (1 - beta) * gradient
    v = gamma * v + (1 - gamma) * gradient**2
    return phi - alpha * m / (1 - beta ** (t + 1)) / (np.sqrt(v / (1 - gamma ** (t + 1))) + epsilon), m, v


def adam(gradient_at, phi0, alpha, beta, gamma, epsilon, steps):
    phi, m, v = phi0, np.zeros_like(phi0), np.zeros_like(phi0)
    path = [phi]
    for t in range(steps):
        g = gradient_at(phi)
        m = beta * m + (1 - beta) * g
        v = gamma * v + (1 - gamma) * g**2
        phi = phi - 0.1 * m / (1 - beta ** (t + 1)) / (np.sqrt(v / (1 - gamma ** (t + 1))) + epsilon)
        path.append(phi)
    return np.array(path)
