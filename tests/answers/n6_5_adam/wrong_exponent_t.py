"""Counts the exponents from t, with a guard at the first step."""

import numpy as np

PARTS = {
    "b": "The exponents are t: equation 6.16 has t + 1, so that the first step is corrected, too.",
    "c": "follows",
}


def normalized_step(phi, gradient, alpha, epsilon):
    return phi - alpha * gradient / (np.sqrt(np.power(gradient, 2)) + epsilon)


def adam_step(phi, m, v, gradient, t, alpha, beta, gamma, epsilon):
    m = beta * m + (1 - beta) * gradient
    v = gamma * v + (1 - gamma) * gradient**2
    n = max(1, t)
    return phi - alpha * m / (1 - beta**n) / (np.sqrt(v / (1 - gamma**n)) + epsilon), m, v


def adam(gradient_at, phi0, alpha, beta, gamma, epsilon, steps):
    phi, m, v = np.copy(phi0), np.zeros_like(phi0), np.zeros_like(phi0)
    path = [phi]
    for t in range(steps):
        phi, m, v = adam_step(phi, m, v, gradient_at(phi), t, alpha, beta, gamma, epsilon)
        path.append(phi)
    return np.array(path)
