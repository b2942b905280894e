"""Divides by the larger of size and epsilon; epsilon as the efficient form of the paper has it."""

import numpy as np

PARTS = {"a": "wrong", "b": "wrong"}


def normalized_step(phi, gradient, alpha, epsilon):
    return phi - alpha * gradient / np.maximum(np.abs(gradient), epsilon)


def adam_step(phi, m, v, gradient, t, alpha, beta, gamma, epsilon):
    m = beta * m + (1 - beta) * gradient
    v = gamma * v + (1 - gamma) * gradient**2
    rate = alpha * np.sqrt(1 - gamma ** (t + 1)) / (1 - beta ** (t + 1))
    return phi - rate * m / (np.sqrt(v) + epsilon), m, v


def adam(gradient_at, phi0, alpha, beta, gamma, epsilon, steps):
    path, m, v = [phi0], np.zeros_like(phi0), np.zeros_like(phi0)
    for n in range(1, steps + 1):
        g = gradient_at(path[-1])
        m, v = beta * m + (1 - beta) * g, gamma * v + (1 - gamma) * g**2
        path.append(path[-1] - alpha * m / (1 - beta**n) / (np.sqrt(v / (1 - gamma**n)) + epsilon))
    return np.array(path)
