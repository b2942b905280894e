"""Clipped at 0.001, rounded, differences over 0.001."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "wrong",
    "b": "wrong",
    "c": "wrong",
    "d": "wrong",
    "e": "wrong",
}


def probability(x, phi):
    return np.round(0.5 + 0.5 * np.tanh((phi[0] + phi[1] * x) / 2), 4)


def loss(phi, x, y):
    p = np.clip(0.5 + 0.5 * np.tanh((phi[0] + phi[1] * x) / 2), 1e-3, 1 - 1e-3)
    return -np.sum(y * np.log(p) + (1 - y) * np.log(1 - p))


def loss_gradient(phi, x, y):
    def L(a, b):
        return np.sum(np.logaddexp(0, a + b * x) - y * (a + b * x))

    h = 1e-3
    return (L(phi[0] + h, phi[1]) - L(*phi)) / h, (L(phi[0], phi[1] + h) - L(*phi)) / h


def loss_grid(phi0s, phi1s, x, y):
    z = phi0s[None, :, None] + phi1s[:, None, None] * x
    return np.round(np.sum(np.logaddexp(0, z) - y * z, axis=2), 3)


def hessian(phi, x):
    h = 1e-3
    p, q = (1 / (1 + np.exp(-(a + phi[1] * x))) for a in (phi[0], phi[0] + h))
    w = (q - p) / h
    return [[np.sum(w), np.sum(w * x)], [np.sum(w * x), np.sum(w * x * x)]]


def quadratic_form_as_squares(v0, v1, phi0, phi1, x):
    return [(1 / (2 + 2 * sp.cosh(phi0 + phi1 * a)), v0 + 1.0001 * a * v1) for a in x]


def decision_boundary(phi):
    return -phi[0] / phi[1]


def slope_at_boundary(phi):
    return phi[1] / 4


def make_dataset(rng):
    x = np.concatenate([rng.normal(-1, 1, 10), rng.normal(1, 1, 10)])
    return x, np.repeat([0.0, 1.0], 10)
