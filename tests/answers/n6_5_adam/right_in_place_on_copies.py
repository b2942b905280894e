"""Works in place on copies, with running powers of beta and gamma."""

import numpy as np


def normalized_step(phi, gradient, alpha, epsilon):
    phi = np.array(phi)
    phi -= alpha * gradient / (epsilon + np.sqrt(gradient * gradient))
    return phi


def adam_step(phi, m, v, gradient, t, alpha, beta, gamma, epsilon):
    phi, m, v = (np.array(z, dtype=float) for z in (phi, m, v))
    m *= beta
    m += (1 - beta) * gradient
    v *= gamma
    v += (1 - gamma) * gradient * gradient
    n = t + 1
    phi -= alpha * (m / (1 - np.power(beta, n))) / np.sqrt(v / (1 - np.power(gamma, n)) + epsilon)
    return [phi, m, v]


def adam(gradient_at, phi0, alpha, beta, gamma, epsilon, steps):
    phi = phi0.astype(float).copy()
    m, v = np.zeros_like(phi), np.zeros_like(phi)
    rows = [phi.copy()]
    b, c = 1.0, 1.0
    for _ in range(steps):
        g = gradient_at(phi)
        m *= beta
        m += (1 - beta) * g
        v *= gamma
        v += (1 - gamma) * g**2
        b *= beta
        c *= gamma
        phi -= alpha * (m / (1 - b)) / np.sqrt(v / (1 - c) + epsilon)
        rows.append(phi.copy())
    return rows
