"""Divides by the norm of the whole gradient; leaves out the correction, and the descent calls that."""

import numpy as np

PARTS = {
    "a": "The gradient is divided by its length as a whole: each entry has to be divided by its own size.",
    "b": "The correction of equation 6.16 is missing.",
    "c": "follows",
}


def normalized_step(phi, gradient, alpha, epsilon):
    return phi - alpha * gradient / (np.linalg.norm(gradient) + epsilon)


def adam_step(phi, m, v, gradient, t, alpha, beta, gamma, epsilon):
    m = beta * m + (1 - beta) * gradient
    v = gamma * v + (1 - gamma) * gradient * gradient
    return phi - alpha * m / (np.sqrt(v) + epsilon), m, v


def adam(gradient_at, phi0, alpha, beta, gamma, epsilon, steps):
    phi, m, v = phi0, np.zeros_like(phi0), np.zeros_like(phi0)
    path = [phi]
    for t in range(steps):
        phi, m, v = adam_step(phi, m, v, gradient_at(phi), t, alpha, beta, gamma, epsilon)
        path.append(phi)
    return path
