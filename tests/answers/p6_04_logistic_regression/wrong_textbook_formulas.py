"""Equation 6.22 as it is printed, the mean for the sum, extra factor, a transposed grid, no Pr·(1 − Pr)."""

import math

import numpy as np
import sympy as sp

PARTS = {
    "a": "An exponential overflows where phi0 + phi1·x is far from 0: take it of no number that is positive.",
    "b": "The mean over the examples is taken where their sum is asked for.",
    "c": "There is a factor sig · (1 − sig) too many: it cancels in the derivative of the logarithm.",
    "d": "Rows and columns of the grid are exchanged: phi0 runs along a row.",
    "e": "The factor Pr · (1 − Pr) is missing in the Hessian.",
}


def probability(x, phi):
    z = np.dot(np.stack([np.ones(np.shape(x)), x], axis=-1), phi)
    return np.power(1 + np.exp(-z), -1)


def decision_boundary(phi):
    return -phi[0] / phi[1]


def slope_at_boundary(phi):
    return 0.25 * phi[1]


def loss(phi, x, y):
    total = 0
    for a, b in zip(x, y):
        z = phi[0] + phi[1] * a
        total += np.logaddexp(0, -z) if b else np.logaddexp(0, z)
    return total / len(y)


def loss_gradient(phi, x, y):
    g = np.zeros(2)
    for a, b in zip(x, y):
        s = 1 / (1 + math.exp(-(phi[0] + phi[1] * a)))
        g += (s - b) * s * (1 - s) * np.array([1, a])
    return g


def loss_grid(phi0s, phi1s, x, y):
    def L(p, q):
        return np.sum(np.logaddexp(0, p + q * x) - y * (p + q * x))

    grid = np.zeros((len(phi0s), len(phi1s)))
    for i, p in enumerate(phi0s):
        for j, q in enumerate(phi1s):
            grid[i, j] = L(p, q)
    return grid


def hessian(phi, x):
    X = np.column_stack([np.ones_like(x), x])
    return X.T @ X


def make_dataset(rng):
    x = np.concatenate([rng.normal(-1, 1, 10), rng.normal(1, 1, 10)])
    return x, np.repeat([0.0, 1.0], 10)


def quadratic_form_as_squares(v0, v1, phi0, phi1, x):
    out = []
    for xi in x:
        s = 1 / (1 + sp.exp(-phi0 - phi1 * xi))
        out.append((s * (1 - s), v0 + v1 * xi))
    return out
