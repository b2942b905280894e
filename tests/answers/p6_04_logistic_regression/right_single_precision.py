"""Mostly float32, labels as booleans; SymPy differentiates and simplifies."""

import numpy as np
import sympy as sp


def probability(x, phi):
    z = np.float32(phi[0]) + np.float32(phi[1]) * np.asarray(x, np.float32)
    return np.float32(0.5) + np.float32(0.5) * np.tanh(z / 2)


def decision_boundary(phi):
    return np.float32(-phi[0] / phi[1])


def slope_at_boundary(phi):
    return np.array(phi[1] / 4)


def loss(phi, x, y):
    z = (phi[0] + phi[1] * x).astype(np.float32)
    return np.sum(np.logaddexp(np.float32(0), z) - y * z)


def loss_gradient(phi, x, y):
    r = probability(x, phi) - y.astype(np.float32)
    return np.array([r.sum(), (r * x.astype(np.float32)).sum()], dtype=np.float32)


def make_dataset(rng):
    y = np.arange(20) >= 10
    x = rng.normal(size=20)
    x[y] += 1
    x[~y] -= 1
    return (x, y)


def loss_grid(phi0s, phi1s, x, y):
    z = (
        np.add.outer(np.multiply.outer(np.ones(len(phi1s)), phi0s) * 0, 0 * x)
        + np.asarray(phi0s)[None, :, None]
        + np.asarray(phi1s)[:, None, None] * x
    )
    return (np.logaddexp(0, z) - y * z).sum(2).astype(np.float32)


def hessian(phi, x):
    p = probability(x, phi)
    w = p * (1 - p)
    return np.array([[w.sum(), (w * x).sum()], [(w * x).sum(), (w * x * x).sum()]], np.float32)


def quadratic_form_as_squares(v0, v1, phi0, phi1, x):
    return tuple((sp.simplify(sp.diff(1 / (1 + sp.exp(-phi0 - phi1 * xi)), phi0)), v0 + v1 * xi) for xi in x)
