"""No epsilon anywhere; m begins as the first gradient."""

import numpy as np

PARTS = {
    "a": "Epsilon is missing: equation 6.14 adds it to the denominator, so that nothing is divided by zero.",
    "b": "Epsilon is missing: it keeps what was always zero from being divided by zero.",
    "c": "m begins as the first gradient: it has to begin at zero.",
}


def normalized_step(phi, gradient, alpha, epsilon):
    return phi - alpha * np.sign(gradient)


def adam_step(phi, m, v, gradient, t, alpha, beta, gamma, epsilon):
    m = gradient + beta * (m - gradient)
    v = gradient**2 + gamma * (v - gradient**2)
    return phi - alpha * (m / (1 - beta ** (t + 1))) / (v / (1 - gamma ** (t + 1))) ** 0.5, m, v


def adam(gradient_at, phi0, alpha, beta, gamma, epsilon, steps):
    phi, path = phi0, [phi0]
    m, v = gradient_at(phi0), np.zeros_like(phi0)
    for t in range(steps):
        g = gradient_at(phi)
        m = beta * m + (1 - beta) * g
        v = gamma * v + (1 - gamma) * g**2
        phi = phi - alpha * m / (1 - beta ** (t + 1)) / (np.sqrt(v / (1 - gamma ** (t + 1))) + epsilon)
        path.append(phi)
    return np.array(path)
