"""Plain loops over the parameters, results in lists."""

import numpy as np


def momentum_step(phi, m, gradient, alpha, beta):
    new_phi, new_m = [], []
    for i in range(len(phi)):
        new_m.append(beta * m[i] + (1 - beta) * gradient[i])
        new_phi.append(phi[i] - alpha * new_m[-1])
    return new_phi, new_m


def nesterov_step(phi, m, gradient_at, alpha, beta):
    look = np.zeros(len(phi))
    for i in range(len(phi)):
        look[i] = phi[i] - alpha * beta * m[i]
    g = gradient_at(look)
    new_phi, new_m = np.zeros(len(phi)), np.zeros(len(phi))
    for i in range(len(phi)):
        new_m[i] = beta * m[i] + (1 - beta) * g[i]
        new_phi[i] = phi[i] - alpha * new_m[i]
    return new_phi, new_m
