"""The equations as the chapter prints them, epsilon inside of the root in parts b and c."""

import numpy as np


def normalized_step(phi, gradient, alpha, epsilon):
    m = gradient
    v = gradient**2
    return phi - alpha * m / (np.sqrt(v) + epsilon)


def adam_step(phi, m, v, gradient, t, alpha, beta, gamma, epsilon):
    m = beta * m + (1 - beta) * gradient
    v = gamma * v + (1 - gamma) * gradient**2
    mt = m / (1 - beta ** (t + 1))
    vt = v / (1 - gamma ** (t + 1))
    return phi - alpha * mt / np.sqrt(vt + epsilon), m, v


def adam(gradient_at, phi0, alpha, beta, gamma, epsilon, steps):
    path = np.zeros((steps + 1, len(phi0)))
    path[0] = phi0
    m = np.zeros(len(phi0))
    v = np.zeros(len(phi0))
    for t in range(steps):
        path[t + 1], m, v = adam_step(path[t], m, v, gradient_at(path[t]), t, alpha, beta, gamma, epsilon)
    return path
