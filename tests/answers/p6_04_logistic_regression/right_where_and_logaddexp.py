"""np.where and np.logaddexp, the usual way."""

import numpy as np
import sympy as sp


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
    r = probability(x, phi) - y
    return np.array([r.sum(), (r * x).sum()])


def make_dataset(rng):
    x = np.concatenate([rng.normal(-1, 1, 10), rng.normal(1, 1, 10)])
    return x, np.repeat([0.0, 1.0], 10)


def loss_grid(phi0s, phi1s, x, y):
    return np.array([[loss(np.array([a, b]), x, y) for a in phi0s] for b in phi1s])


def hessian(phi, x):
    p = probability(x, phi)
    w = p * (1 - p)
    return np.array([[w.sum(), (w * x).sum()], [(w * x).sum(), (w * x * x).sum()]])


def quadratic_form_as_squares(v0, v1, phi0, phi1, x):
    out = []
    for xi in x:
        s = 1 / (1 + sp.exp(-phi0 - phi1 * xi))
        out.append((s * (1 - s), v0 + v1 * xi))
    return out
