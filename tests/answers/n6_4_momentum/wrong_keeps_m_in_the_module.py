"""Keeps the momentum in the module and not in its argument: right at a first call from m = 0."""

import numpy as np

PARTS = {"a": "wrong", "b": "wrong"}

_momenta = {}


def _remembered(key, size, gradient, beta):
    _momenta[key] = beta * _momenta.get(key, np.zeros(size)) + (1 - beta) * gradient
    return _momenta[key]


def momentum_step(phi, m, gradient, alpha, beta):
    v = _remembered(("plain", len(phi)), len(phi), gradient, beta)
    return phi - alpha * v, v


def nesterov_step(phi, m, gradient_at, alpha, beta):
    old = _momenta.get(("nesterov", len(phi)), np.zeros(len(phi)))
    v = _remembered(("nesterov", len(phi)), len(phi), gradient_at(phi - alpha * beta * old), beta)
    return phi - alpha * v, v
