"""Returns the step for the point; forgets 1 - beta; the path lacks its start."""

import numpy as np

PARTS = {
    "a": "The step alone is returned: it has to be subtracted from phi.",
    "b": "The factor 1 - beta is missing in m.",
    "c": "The start is missing: it is the first row of the path.",
}


def normalized_step(phi, gradient, alpha, epsilon):
    m, v = gradient, np.multiply(gradient, gradient)
    return np.divide(alpha * m, np.sqrt(v) + epsilon)


def adam_step(phi, m, v, gradient, t, alpha, beta, gamma, epsilon):
    m = beta * m + gradient
    v = gamma * v + (1 - gamma) * gradient**2
    return phi - alpha * m / (1 - beta ** (t + 1)) / (np.sqrt(v / (1 - gamma ** (t + 1))) + epsilon), m, v


def adam(gradient_at, phi0, alpha, beta, gamma, epsilon, steps):
    phi, m, v, rows = phi0, np.zeros(len(phi0)), np.zeros(len(phi0)), []
    while len(rows) < steps:
        g, n = gradient_at(phi), len(rows) + 1
        m = beta * m + (1 - beta) * g
        v = gamma * v + (1 - gamma) * g**2
        phi = phi - alpha * (m / (1 - beta**n)) / np.sqrt(v / (1 - gamma**n) + epsilon)
        rows.append(phi)
    return np.array(rows)
