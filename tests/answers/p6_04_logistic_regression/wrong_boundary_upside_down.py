"""The boundary upside down; least squares; their gradient follows; global random numbers; Pr alone in the Hessian."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "The quotient of the boundary is upside down: phi0 is divided by phi1.",
    "b": "These are least squares: the loss of a probability is its negative logarithm.",
    "c": "follows",
    "d": "wrong",
    "e": "The factor 1 − Pr is missing in the Hessian.",
}


def probability(x, phi):
    return (1 + np.tanh(0.5 * (phi[0] + phi[1] * np.asarray(x)))) / 2


def decision_boundary(phi):
    a, b = phi
    return -(b / a)


def loss(phi, x, y):
    return sum((p - q) ** 2 for p, q in zip(probability(x, phi), y))


def loss_gradient(phi, x, y):
    p = probability(x, phi)
    d = 2 * (p - y) * p * (1 - p)
    return [sum(d), sum(d * x)]


def make_dataset(rng):
    return np.r_[np.random.normal(-1, 1, 10), np.random.normal(1, 1, 10)], np.r_[np.zeros(10), np.ones(10)]


def loss_grid(phi0s, phi1s, x, y):
    return np.array([[loss((p, q), x, y) for p in phi0s] for q in phi1s])


def hessian(phi, x):
    p = probability(x, phi)
    return [[p.sum(), p @ x], [p @ x, p @ x**2]]


def slope_at_boundary(phi):
    return phi[1] / 4


def quadratic_form_as_squares(v0, v1, phi0, phi1, x):
    out = []
    for xi in x:
        s = 1 / (1 + sp.exp(-phi0 - phi1 * xi))
        out.append((s * (1 - s), v0 + v1 * xi))
    return out
