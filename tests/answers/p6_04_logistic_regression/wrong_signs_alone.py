"""The gradient and the Hessian have the wrong sign, the loss has not; the slope's sign."""

import math

import numpy as np
import sympy as sp

PARTS = {
    "a": "The slope has the opposite sign: the probability rises with x if phi1 is positive.",
    "c": "The sign is turned: the derivative has the probability minus the label.",
    "e": "The expressions are squared already: the squares are taken of what you return.",
}


def probability(x, phi):
    z = phi[0] + phi[1] * x
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


def decision_boundary(phi):
    return -phi[0] / phi[1]


def slope_at_boundary(phi):
    p = 0.5
    return p * (p - 1) * phi[1]


def loss_gradient(phi, x, y):
    g0 = g1 = 0.0
    for a, b in zip(x, y):
        miss = b - 1 / (1 + math.exp(-phi[0] - phi[1] * a))
        g0 += miss
        g1 += miss * a
    return [g0, g1]


def hessian(phi, x):
    p = 1 / (1 + np.exp(-phi[0] - phi[1] * x))
    w = p * (1 - p)
    return [[np.sum(w), np.sum(w * x)], [np.sum(w * x), np.sum(w * x * x)]]


def quadratic_form_as_squares(v0, v1, phi0, phi1, x):
    return [[1 / (2 + 2 * sp.cosh(phi0 + phi1 * a)), (v0 + a * v1) ** 2] for a in x]


def loss(phi, x, y):
    z = phi[0] + phi[1] * x
    return np.sum(np.logaddexp(0, z) - y * z)


def make_dataset(rng):
    x = np.concatenate([rng.normal(-1, 1, 10), rng.normal(1, 1, 10)])
    return x, np.repeat([0.0, 1.0], 10)


def loss_grid(phi0s, phi1s, x, y):
    return np.array([[loss(np.array([a, b]), x, y) for a in phi0s] for b in phi1s])
