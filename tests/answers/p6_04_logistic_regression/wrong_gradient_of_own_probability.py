"""The probability lacks phi0; gradient, Hessian and slope follow it."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "phi0 is missing.",
    "b": "follows",
    "c": "follows",
    "d": "follows",
    "e": "follows",
}


def probability(x, phi):
    return 0.5 + 0.5 * np.tanh(phi[1] * x / 2)


def loss(phi, x, y):
    return np.sum(np.logaddexp(0, (1 - 2 * y) * phi[1] * x))


def hessian(phi, x):
    p = probability(x, phi)
    w = p * (1 - p)
    return [[np.sum(w), np.sum(w * x)], [np.sum(w * x), np.sum(w * x * x)]]


def quadratic_form_as_squares(v0, v1, phi0, phi1, x):
    return [(1 / (2 + 2 * sp.cosh(phi1 * a)), v0 + a * v1) for a in x]


def decision_boundary(phi):
    return -phi[0] / phi[1]


def slope_at_boundary(phi):
    return phi[1] / 4


def loss_gradient(phi, x, y):
    r = probability(x, phi) - y
    return np.array([r.sum(), (r * x).sum()])


def make_dataset(rng):
    x = np.concatenate([rng.normal(-1, 1, 10), rng.normal(1, 1, 10)])
    return x, np.repeat([0.0, 1.0], 10)


def loss_grid(phi0s, phi1s, x, y):
    return np.array([[loss(np.array([a, b]), x, y) for a in phi0s] for b in phi1s])
