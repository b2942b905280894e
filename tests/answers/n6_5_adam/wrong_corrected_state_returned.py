"""Hands on the corrected averages; epsilon under the root in part a."""

import numpy as np

PARTS = {
    "a": "Epsilon is under the root: equation 6.14 adds it outside.",
    "b": "The corrected m and v are returned: the next step has to start from the uncorrected ones.",
    "c": "follows",
}


def normalized_step(phi, gradient, alpha, epsilon):
    return phi - alpha * gradient * (gradient * gradient + epsilon) ** -0.5


def adam_step(phi, m, v, gradient, t, alpha, beta, gamma, epsilon):
    m = (beta * m + (1 - beta) * gradient) / (1 - beta ** (t + 1))
    v = (gamma * v + (1 - gamma) * gradient**2) / (1 - gamma ** (t + 1))
    return phi - alpha * m / (np.sqrt(v) + epsilon), m, v


def adam(gradient_at, phi0, alpha, beta, gamma, epsilon, steps):
    m = np.zeros(phi0.shape)
    v = np.zeros(phi0.shape)
    rows = [phi0]
    for t in range(steps):
        phi, m, v = adam_step(rows[-1], m, v, gradient_at(rows[-1]), t, alpha, beta, gamma, epsilon)
        rows.append(phi)
    return np.vstack(rows)
