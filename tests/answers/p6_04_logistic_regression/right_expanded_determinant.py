"""Recursion for sums; the form completed, with the determinant multiplied out; masks and a single array of logits."""

import math

import numpy as np
import sympy as sp


def _logits(x, phi):
    return phi[0] + phi[1] * np.asarray(x, dtype=float)


def probability(x, phi):
    z = _logits(x, phi)
    small = np.exp(-np.abs(z))
    return (z >= 0) / (1 + small) + (z < 0) * small / (1 + small)


def decision_boundary(phi):
    offset, slope = phi
    return offset / -slope


def slope_at_boundary(phi):
    h = 1e-4
    at = decision_boundary(phi)
    ahead, behind = (probability(at + s * h, phi) for s in (1, -1))
    return (ahead - behind) / (2 * h)


def loss(phi, x, y):
    if len(x) == 0:
        return 0.0
    z = phi[0] + phi[1] * x[0]
    z = -z if y[0] else z
    return max(z, 0) + math.log1p(math.exp(-abs(z))) + loss(phi, x[1:], y[1:])


def loss_gradient(phi, x, y):
    wrong = probability(x, phi) * (1 - y) - probability(x, -np.asarray(phi)) * y
    return np.r_[wrong.sum(), wrong @ x]


def make_dataset(rng, *, size=10):
    draws = rng.standard_normal(2 * size)
    labels = np.tile([0.0, 1.0], size)
    return draws + 2 * labels - 1, labels


def loss_grid(phi0s, phi1s, x, y):
    grid = np.empty((len(phi1s), len(phi0s)))
    for index in np.ndindex(grid.shape):
        grid[index] = loss((phi0s[index[1]], phi1s[index[0]]), x, y)
    return grid


def hessian(phi, x):
    moments = [np.sum(np.power(x, k) / (2 + 2 * np.cosh(_logits(x, phi)))) for k in (0, 1, 1, 2)]
    return np.reshape(moments, (2, 2))


def quadratic_form_as_squares(v0, v1, phi0, phi1, x):
    w = [1 / (2 + sp.exp(phi0 + phi1 * xi) + sp.exp(-phi0 - phi1 * xi)) for xi in x]
    a, b, c = (sum(wi * xi**k for wi, xi in zip(w, x)) for k in (0, 1, 2))
    return [(1 / a, a * v0 + b * v1), (sp.expand(a * c - b**2) / a, v1)]
