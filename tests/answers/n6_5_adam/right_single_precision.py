"""Returns float32 in all parts; scalars for m and v at the start."""

import numpy as np


def normalized_step(phi, gradient, alpha, epsilon):
    return (phi - alpha * gradient / (np.abs(gradient) + epsilon)).astype("float32")


def adam_step(phi, m, v, gradient, t, alpha, beta, gamma, epsilon):
    m = beta * m + (1 - beta) * gradient
    v = gamma * v + (1 - gamma) * gradient**2
    p = phi - alpha * m / (1 - beta ** (t + 1)) / np.sqrt(v / (1 - gamma ** (t + 1)) + epsilon)
    return p.astype(np.float32), m.astype(np.float32), v.astype(np.float32)


def adam(gradient_at, phi0, alpha, beta, gamma, epsilon, steps):
    rows, m, v, t = phi0[np.newaxis, :], 0, 0, 0
    while t < steps:
        t += 1
        g = gradient_at(rows[-1].copy())
        m = beta * m + (1 - beta) * g
        v = gamma * v + (1 - gamma) * g * g
        rows = np.vstack(
            (rows, rows[-1] - alpha * (m / (1 - beta**t)) / np.sqrt(v / (1 - gamma**t) + epsilon))
        )
    return rows
