"""The sign of the boundary; nan far away; x missing; an unseeded generator; the diagonal exchanged."""

import math

import numpy as np
import sympy as sp

PARTS = {
    "a": "The sign of the boundary is turned: solve phi0 + phi1·x = 0.",
    "b": "Where a probability rounds to 0 or 1, the loss is 0 times infinity, which is not a number.",
    "c": "The factor x is missing in the second entry.",
    "d": "The numbers come from a generator without a seed: all of them have to come from rng.",
    "e": "The two entries on the diagonal of the Hessian are exchanged.",
}


def probability(x, phi):
    z = phi[0] + phi[1] * x
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


def decision_boundary(phi):
    return phi[0] / phi[1]


def loss(phi, x, y):
    p = (1 + np.tanh((phi[0] + phi[1] * x) / 2)) / 2
    return np.dot(-y, np.log(p)) - np.dot(1 - y, np.log(1 - p))


def loss_gradient(phi, x, y):
    misses = [(1 + math.tanh((phi[0] + phi[1] * a) / 2)) / 2 - b for a, b in zip(x, y)]
    return sum(misses), sum(misses)


def make_dataset(rng):
    own = np.random.default_rng()
    labels = np.arange(20) % 2
    return own.normal(2 * labels - 1), labels


def hessian(phi, x):
    h = np.zeros((2, 2))
    for a in x:
        p = 0.5 * (1 + math.tanh((phi[0] + phi[1] * a) / 2))
        h += p * (1 - p) * np.array([[a * a, a], [a, 1]])
    return h


def slope_at_boundary(phi):
    return phi[1] / 4


def loss_grid(phi0s, phi1s, x, y):
    return np.array([[loss(np.array([a, b]), x, y) for a in phi0s] for b in phi1s])


def quadratic_form_as_squares(v0, v1, phi0, phi1, x):
    out = []
    for xi in x:
        s = 1 / (1 + sp.exp(-phi0 - phi1 * xi))
        out.append((s * (1 - s), v0 + v1 * xi))
    return out
