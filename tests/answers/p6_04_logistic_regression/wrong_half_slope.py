"""The slope is halved; base 2; the mean, and the Hessian that belongs to it; the standard deviation is 2."""

import math

import numpy as np
import sympy as sp

PARTS = {
    "a": "The slope is halved, not quartered: ½ · (1 − ½) is ¼.",
    "b": "The logarithm is that to the base 2: the natural one is asked for.",
    "c": "The mean over the examples is taken where the loss is their sum.",
    "d": "The points lie too far apart: the standard deviation is 1.",
    "e": "follows",
}


def probability(x, phi):
    z = phi[0] + phi[1] * x
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


def decision_boundary(phi):
    return -phi[0] / phi[1]


def slope_at_boundary(phi):
    return np.prod([0.5, phi[1]])


def loss(phi, x, y):
    s = 1 - 2 * y
    return np.sum(np.logaddexp2(0, s * (phi[0] + phi[1] * x) / math.log(2)))


def loss_gradient(phi, x, y):
    p = (1 + np.tanh((phi[0] + phi[1] * x) / 2)) / 2
    return np.stack([p - y, (p - y) * x]).mean(axis=1)


def make_dataset(rng):
    labels = rng.permutation([0] * 10 + [1] * 10)
    return 2 * labels - 1 + 2 * rng.standard_normal(20), labels


def loss_grid(phi0s, phi1s, x, y):
    z = phi0s[None, :, None] + phi1s[:, None, None] * x
    return np.sum(np.logaddexp(0, z) - y * z, axis=2)


def hessian(phi, x):
    p = (1 + np.tanh((phi[0] + phi[1] * x) / 2)) / 2
    return np.mean([q * (1 - q) * np.outer([1, a], [1, a]) for q, a in zip(p, x)], axis=0)


def quadratic_form_as_squares(v0, v1, phi0, phi1, x):
    out = []
    for xi in x:
        s = 1 / (1 + sp.exp(-phi0 - phi1 * xi))
        out.append((s * (1 - s), v0 + v1 * xi))
    return out
