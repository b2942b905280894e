"""phi0 and phi1 exchanged in the probability; the likelihood of one class; the last example; a uniform draw; weights without 1 − Pr."""

import math

import numpy as np
import sympy as sp

PARTS = {
    "a": "The two parameters are exchanged: phi0 stands alone, and phi1 is multiplied by x.",
    "b": "Examples with the label 0 are left out: they add −log(1 − Pr).",
    "c": "Only the last example is counted.",
    "d": "The numbers are not normally distributed: they keep within bounds.",
    "e": "The weights are without the factor 1 − Pr.",
}


def probability(x, phi):
    z = np.polyval(phi, x)
    return 0.5 * np.tanh(z / 2) + 0.5


def loss(phi, x, y):
    return sum(np.logaddexp(0, -phi[0] - phi[1] * a) for a, b in zip(x, y) if b == 1)


def loss_gradient(phi, x, y):
    for a, b in zip(x, y):
        d = 0.5 * math.tanh((phi[0] + phi[1] * a) / 2) + 0.5 - b
        g = np.array([d, d * a])
    return g


def make_dataset(rng):
    labels = np.arange(20) // 10
    return rng.uniform(-1, 1, 20) + 2 * labels - 1, labels


def loss_grid(phi0s, phi1s, x, y):
    z = phi0s[None, :, None] + phi1s[:, None, None] * x
    return np.sum(np.logaddexp(0, z) - y * z, axis=2)


def hessian(phi, x):
    p = 0.5 * np.tanh((phi[0] + phi[1] * x) / 2) + 0.5
    w = p * (1 - p)
    return [[np.sum(w), np.sum(w * x)], [np.sum(w * x), np.sum(w * x * x)]]


def quadratic_form_as_squares(v0, v1, phi0, phi1, x):
    return [(sp.exp(phi0 + phi1 * a) / (1 + sp.exp(phi0 + phi1 * a)), v0 + a * v1) for a in x]


def decision_boundary(phi):
    return -phi[0] / phi[1]


def slope_at_boundary(phi):
    return phi[1] / 4
