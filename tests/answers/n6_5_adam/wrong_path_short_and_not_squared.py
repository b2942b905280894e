"""The gradient is not squared in v; the descent, which is written out, ends a step early."""

import numpy as np

PARTS = {
    "a": "The gradient is not divided by anything: this is plain gradient descent.",
    "b": "The gradient is not squared in v.",
    "c": "The path has one step too few.",
}


def normalized_step(phi, gradient, alpha, epsilon):
    return [p + -alpha * g for p, g in zip(phi, gradient)]


def adam_step(phi, m, v, gradient, t, alpha, beta, gamma, epsilon):
    m = beta * m + (1 - beta) * gradient
    v = gamma * v + (1 - gamma) * gradient
    mt, vt = m / (1 - beta ** (t + 1)), v / (1 - gamma ** (t + 1))
    return phi - alpha * mt / (np.sqrt(vt) + epsilon), m, v


def adam(gradient_at, phi0, alpha, beta, gamma, epsilon, steps):
    path = np.zeros((steps, len(phi0)))
    path[0] = phi0
    m = v = np.zeros(len(phi0))
    for t in range(1, steps):
        g = gradient_at(path[t - 1])
        m = beta * m + (1 - beta) * g
        v = gamma * v + (1 - gamma) * g * g
        path[t] = path[t - 1] - alpha * m / (1 - beta**t) / np.sqrt(v / (1 - gamma**t) + epsilon)
    return path
