"""The Hessian alone is a mean; the gradient compares the logit with the label."""

import math

import numpy as np
import sympy as sp

PARTS = {
    "c": "phi0 + phi1·x is compared with the label: it has to be the probability.",
    "e": "The Hessian takes the mean over the examples where the loss is their sum.",
}


def probability(x, phi):
    z = phi[0] + phi[1] * x
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


def decision_boundary(phi):
    return -phi[0] / phi[1]


def slope_at_boundary(phi):
    return phi[1] / 4


def loss(phi, x, y):
    z = phi[0] + phi[1] * x
    return np.sum(np.logaddexp(0, z) - y * z)


def loss_gradient(phi, x, y):
    X = np.vander(x, 2, increasing=True)
    return X.T @ (X @ phi - y)


def hessian(phi, x):
    H = np.zeros((2, 2))
    for a in x:
        s = 1 / (1 + math.exp(-phi[0] - phi[1] * a))
        H += s * (1 - s) * np.outer([1, a], [1, a]) / x.size
    return H


def make_dataset(rng):
    x = np.concatenate([rng.normal(-1, 1, 10), rng.normal(1, 1, 10)])
    return x, np.repeat([0.0, 1.0], 10)


def loss_grid(phi0s, phi1s, x, y):
    return np.array([[loss(np.array([a, b]), x, y) for a in phi0s] for b in phi1s])


def quadratic_form_as_squares(v0, v1, phi0, phi1, x):
    out = []
    for xi in x:
        s = 1 / (1 + sp.exp(-phi0 - phi1 * xi))
        out.append((s * (1 - s), v0 + v1 * xi))
    return out
