"""Works in place, on copies."""

import numpy as np


def momentum_step(phi, m, gradient, alpha, beta):
    phi, m = phi.copy(), m.copy()
    m *= beta
    m += (1 - beta) * gradient
    phi -= alpha * m
    return phi, m


def nesterov_step(phi, m, gradient_at, alpha, beta):
    p = np.copy(phi)
    p -= alpha * beta * m
    g = gradient_at(p)
    p -= alpha * (1 - beta) * g
    v = np.empty_like(m)
    np.multiply(m, beta, out=v)
    v += (1 - beta) * g
    return [p, v]
