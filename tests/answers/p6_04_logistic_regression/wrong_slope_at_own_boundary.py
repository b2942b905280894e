"""The boundary lacks phi1, and the slope is taken there; the Hessian of the last example, with its certificate."""

import math

import numpy as np
import sympy as sp

PARTS = {
    "a": "The boundary is without phi1.",
    "e": "The Hessian counts only the last example.",
}


def probability(x, phi):
    z = phi[0] + phi[1] * x
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


def decision_boundary(phi):
    return -phi[0]


def slope_at_boundary(phi):
    z = phi[0] + phi[1] * decision_boundary(phi)
    return phi[1] / (2 + 2 * math.cosh(z))


def hessian(phi, x):
    for a in x:
        s = 1 / (1 + math.exp(-phi[0] - phi[1] * a))
        H = s * (1 - s) * np.array([[1, a], [a, a**2]])
    return H


def quadratic_form_as_squares(v0, v1, phi0, phi1, x):
    return [(1 / (2 + 2 * sp.cosh(phi0 + phi1 * x[-1])), v0 + x[-1] * v1)]


def loss(phi, x, y):
    z = phi[0] + phi[1] * x
    return np.sum(np.logaddexp(0, z) - y * z)


def loss_gradient(phi, x, y):
    r = probability(x, phi) - y
    return np.array([r.sum(), (r * x).sum()])


def make_dataset(rng):
    x = np.concatenate([rng.normal(-1, 1, 10), rng.normal(1, 1, 10)])
    return x, np.repeat([0.0, 1.0], 10)


def loss_grid(phi0s, phi1s, x, y):
    return np.array([[loss(np.array([a, b]), x, y) for a in phi0s] for b in phi1s])
