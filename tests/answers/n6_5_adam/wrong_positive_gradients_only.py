"""Right where the gradient is positive; the descent is right for six steps at most."""

import numpy as np

PARTS = {"a": "wrong", "b": "wrong", "c": "wrong"}


def normalized_step(phi, gradient, alpha, epsilon):
    g = np.maximum(gradient, 0)
    return phi - alpha * g / (g + epsilon)


def adam_step(phi, m, v, gradient, t, alpha, beta, gamma, epsilon):
    m = beta * m + (1 - beta) * np.abs(gradient)
    v = gamma * v + (1 - gamma) * gradient**2
    return phi - alpha * m / (1 - beta ** (t + 1)) / (np.sqrt(v / (1 - gamma ** (t + 1))) + epsilon), m, v


def adam(gradient_at, phi0, alpha, beta, gamma, epsilon, steps):
    phi, m, v = phi0, np.zeros_like(phi0), np.zeros_like(phi0)
    path = [phi]
    for n in range(1, steps + 1):
        g = gradient_at(phi)
        m = beta * m + (1 - beta) * g
        v = gamma * v + (1 - gamma) * g**2
        k = min(n, 6)
        phi = phi - alpha * m / (1 - beta**k) / (np.sqrt(v / (1 - gamma**k)) + epsilon)
        path.append(phi)
    return np.array(path)
