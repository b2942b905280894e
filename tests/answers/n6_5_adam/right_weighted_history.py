"""Keeps all gradients and averages them with weights that are divided by their sum."""

import numpy as np


def normalized_step(phi, gradient, alpha, epsilon):
    n = np.linalg.norm(gradient.reshape(-1, 1), axis=1)
    return phi - alpha * gradient / (n + epsilon)


def adam_step(phi, m, v, gradient, t, alpha, beta, gamma, epsilon):
    m = beta * m + (1 - beta) * gradient
    v = gamma * v + (1 - gamma) * gradient**2
    weight_m = sum((1 - beta) * beta**k for k in range(t + 1))
    weight_v = sum((1 - gamma) * gamma**k for k in range(t + 1))
    return (phi - alpha * (m / weight_m) / np.sqrt(v / weight_v + epsilon), m, v)


def adam(gradient_at, phi0, alpha, beta, gamma, epsilon, steps):
    path, seen = [np.array(phi0, float)], []
    for _ in range(steps):
        seen.append(gradient_at(path[-1]))
        k = np.arange(len(seen))[::-1, None]
        wm, wv = beta**k, gamma**k
        m_hat = (wm * seen).sum(0) / wm.sum()
        v_hat = (wv * np.square(seen)).sum(0) / wv.sum()
        path.append(path[-1] - alpha * m_hat / (np.sqrt(v_hat) + epsilon))
    return np.stack(path)
