"""Keeps m and v in default arguments, from one descent to the next."""

import numpy as np

PARTS = {"b": "wrong", "c": "wrong"}


def normalized_step(phi, gradient, alpha, epsilon):
    return phi - np.copysign(alpha, gradient) * np.abs(gradient) / (np.abs(gradient) + epsilon)


def adam_step(phi, m, v, gradient, t, alpha, beta, gamma, epsilon, kept={}):
    m, v = kept.get(len(phi), (m, v))
    m = beta * m + (1 - beta) * gradient
    v = gamma * v + (1 - gamma) * gradient**2
    kept[len(phi)] = m, v
    return phi - alpha * m / (1 - beta ** (t + 1)) / (np.sqrt(v / (1 - gamma ** (t + 1))) + epsilon), m, v


def adam(gradient_at, phi0, alpha, beta, gamma, epsilon, steps, kept={}):
    m, v = kept.get(len(phi0), (np.zeros_like(phi0), np.zeros_like(phi0)))
    path = [phi0]
    for n in range(1, steps + 1):
        g = gradient_at(path[-1])
        m = beta * m + (1 - beta) * g
        v = gamma * v + (1 - gamma) * g**2
        path.append(path[-1] - alpha * m / (1 - beta**n) / (np.sqrt(v / (1 - gamma**n)) + epsilon))
    kept[len(phi0)] = m, v
    return np.array(path)
