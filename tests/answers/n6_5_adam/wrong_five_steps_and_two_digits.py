"""Corrects the first five steps only, in parts b and c; rounds to three digits in part a."""

import numpy as np

PARTS = {"a": "wrong", "b": "wrong", "c": "follows"}


def normalized_step(phi, gradient, alpha, epsilon):
    return np.round(phi - alpha * gradient / (np.abs(gradient) + epsilon), 3)


def adam_step(phi, m, v, gradient, t, alpha, beta, gamma, epsilon):
    m = beta * m + (1 - beta) * gradient
    v = gamma * v + (1 - gamma) * gradient**2
    m_hat, v_hat = m, v
    if t < 5:
        m_hat, v_hat = m / (1 - beta ** (t + 1)), v / (1 - gamma ** (t + 1))
    return phi - alpha * m_hat / np.sqrt(v_hat + epsilon), m, v


def adam(gradient_at, phi0, alpha, beta, gamma, epsilon, steps):
    rows, m, v = [phi0], 0 * phi0, 0 * phi0
    for t in range(steps):
        phi, m, v = adam_step(rows[-1], m, v, gradient_at(rows[-1]), t, alpha, beta, gamma, epsilon)
        rows.append(phi)
    return rows
