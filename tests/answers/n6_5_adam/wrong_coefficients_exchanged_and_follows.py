"""Exchanges beta and gamma; the descent calls that step."""

import numpy as np

PARTS = {"b": "Beta and gamma have changed places.", "c": "follows"}


def normalized_step(phi, gradient, alpha, epsilon):
    return phi - alpha * gradient / ((gradient**2) ** 0.5 + epsilon)


def _ema(old, new, rate, t):
    average = rate * old + (1 - rate) * new
    return average, average / (1 - rate ** (t + 1))


def adam_step(phi, m, v, gradient, t, alpha, beta, gamma, epsilon):
    m, m_hat = _ema(m, gradient, gamma, t)
    v, v_hat = _ema(v, gradient**2, beta, t)
    return phi - alpha * m_hat / (np.sqrt(v_hat) + epsilon), m, v


def adam(gradient_at, phi0, alpha, beta, gamma, epsilon, steps):
    path, m, v = [phi0], np.zeros(len(phi0)), np.zeros(len(phi0))
    for t in range(steps):
        phi, m, v = adam_step(path[-1], m, v, gradient_at(path[-1]), t, alpha, beta, gamma, epsilon)
        path += [phi]
    return np.array(path)
