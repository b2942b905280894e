"""A generator that walks for ever, cut off by islice."""

from itertools import islice
import numpy as np


def normalized_step(phi, gradient, alpha, epsilon):
    return phi - (alpha / (np.hypot(gradient, 0) + epsilon)) * gradient


def _corrected(z, rate, t):
    return z / (1 - rate ** (t + 1))


def adam_step(phi, m, v, gradient, t, alpha, beta, gamma, epsilon):
    m = m + (1 - beta) * (gradient - m)
    v = v + (1 - gamma) * (np.square(gradient) - v)
    return phi - alpha * _corrected(m, beta, t) * (_corrected(v, gamma, t) + epsilon) ** -0.5, m, v


def _walk(gradient_at, phi, *rates):
    m, v, t = np.zeros(phi.shape), np.zeros(phi.shape), 0
    while True:
        yield phi
        phi, m, v = adam_step(phi, m, v, gradient_at(phi), t, *rates)
        t += 1


def adam(gradient_at, phi0, alpha, beta, gamma, epsilon, steps):
    return [list(phi) for phi in islice(_walk(gradient_at, phi0, alpha, beta, gamma, epsilon), steps + 1)]
