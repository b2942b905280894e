"""Computes in float32 from beginning to end."""

import numpy as np

f = np.float32


def momentum_step(phi, m, gradient, alpha, beta):
    m = f(beta) * m.astype(f) + f(1 - beta) * gradient.astype(f)
    return phi.astype(f) - f(alpha) * m, m


def nesterov_step(phi, m, gradient_at, alpha, beta):
    look = phi.astype(f) - f(alpha * beta) * m.astype(f)
    return momentum_step(phi, m, np.asarray(gradient_at(look)), alpha, beta)
