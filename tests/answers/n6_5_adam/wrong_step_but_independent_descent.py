"""The correction divides by 1 - beta and 1 - gamma; the descent has its own loop and is right."""

import numpy as np

PARTS = {"b": "The correction divides by 1 - beta and 1 - gamma: the exponent t + 1 is missing."}


def normalized_step(phi, gradient, alpha, epsilon):
    return np.subtract(phi, np.divide(alpha * gradient, np.abs(gradient) + epsilon))


def adam_step(phi, m, v, gradient, t, alpha, beta, gamma, epsilon):
    m = beta * m + (1 - beta) * gradient
    v = gamma * v + (1 - gamma) * gradient**2
    correct = lambda z, rate: z / (1 - rate)
    return phi - alpha * correct(m, beta) / (correct(v, gamma) ** 0.5 + epsilon), m, v


def adam(gradient_at, phi0, alpha, beta, gamma, epsilon, steps):
    path = np.empty((steps + 1, phi0.size))
    path[0] = phi0
    m = v = 0.0
    for n in range(1, steps + 1):
        g = gradient_at(path[n - 1])
        m = beta * m + (1 - beta) * g
        v = gamma * v + (1 - gamma) * g**2
        path[n] = path[n - 1] - alpha * (m / (1 - beta**n)) / np.sqrt(v / (1 - gamma**n) + epsilon)
    return path
