"""A pair for a number, arrays changed in place, expressions without weights, symbols in NumPy."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "wrong",
    "b": "wrong",
    "c": "wrong",
    "d": "wrong",
    "e": "wrong",
}


def probability(x, phi):
    z = phi[0] + phi[1] * x
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


def decision_boundary(phi):
    return -phi[0] / phi[1], 0.5


def loss(phi, x, y):
    y[y == 0] = -1
    return np.sum(np.logaddexp(0, -y * (phi[0] + phi[1] * x)))


def loss_gradient(phi, x, y):
    x *= 1.0
    x += 0
    p = 1 / (1 + np.exp(-phi[0] - phi[1] * x))
    p -= y
    x *= p
    return p.sum(), x.sum()


def make_dataset(rng):
    x = np.concatenate([rng.normal(-1, 1, 20), rng.normal(1, 1, 20)])
    return x, np.repeat([0.0, 1.0], 20)


def quadratic_form_as_squares(v0, v1, phi0, phi1, x):
    w = [1 / (2 + 2 * sp.cosh(phi0 + phi1 * a)) for a in x]
    return [p * (v0 + a * v1) ** 2 for p, a in zip(w, x)]


def slope_at_boundary(phi):
    return phi[1] / 4


def loss_grid(phi0s, phi1s, x, y):
    return np.array([[loss(np.array([a, b]), x, y) for a in phi0s] for b in phi1s])


def hessian(phi, x):
    p = probability(x, phi)
    w = p * (1 - p)
    return np.array([[w.sum(), (w * x).sum()], [(w * x).sum(), (w * x * x).sum()]])
