"""Loops over the parameters with math.sqrt, results in lists; epsilon outside of the root."""

import math
import numpy as np


def normalized_step(phi, gradient, alpha, epsilon):
    out = []
    for p, g in zip(phi, gradient):
        out.append(p - alpha * g / (math.sqrt(g * g) + epsilon))
    return out


def adam_step(phi, m, v, gradient, t, alpha, beta, gamma, epsilon):
    new_phi, new_m, new_v = [], [], []
    for p, a, b, g in zip(phi, m, v, gradient):
        a = beta * a + (1 - beta) * g
        b = gamma * b + (1 - gamma) * g * g
        new_m.append(a)
        new_v.append(b)
        a_hat, b_hat = a / (1 - beta ** (t + 1)), b / (1 - gamma ** (t + 1))
        new_phi.append(p - alpha * a_hat / (b_hat**0.5 + epsilon))
    return new_phi, new_m, new_v


def adam(gradient_at, phi0, alpha, beta, gamma, epsilon, steps):
    n = len(phi0)
    m, v = [0.0] * n, [0.0] * n
    phi = [float(p) for p in phi0]
    rows = [tuple(phi)]
    for t in range(steps):
        g = gradient_at(np.array(phi))
        for i in range(n):
            m[i] = beta * m[i] + (1 - beta) * g[i]
            v[i] = gamma * v[i] + (1 - gamma) * g[i] ** 2
            root = math.sqrt(v[i] / (1 - gamma ** (t + 1)))
            phi[i] -= alpha * (m[i] / (1 - beta ** (t + 1))) / (root + epsilon)
        rows.append(tuple(phi))
    return rows
