"""tanh for a probability; both labels exchanged; x outside of the sum; one draw for both classes; no mixed terms."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "The hyperbolic tangent is no probability: it goes from −1 to 1.",
    "b": "The labels are exchanged: the probability of class 1 counts where y is 1.",
    "c": "x is taken out of the sum: each miss has to be multiplied by its own x.",
    "d": "Both classes are made of the same ten numbers: draw each class by itself.",
    "e": "The mixed terms with v0 · v1 are missing: v0 and v1 belong in one expression.",
}


def probability(x, phi):
    e = np.exp(-2 * np.abs(phi[0] + phi[1] * x))
    return np.sign(phi[0] + phi[1] * x) * (1 - e) / (1 + e)


def loss(phi, x, y):
    z = phi[0] + phi[1] * x
    return np.logaddexp(0, z)[y == 1].sum() + np.logaddexp(0, -z)[y == 0].sum()


def loss_gradient(phi, x, y):
    p = 1 / (1 + np.exp(-phi[0] - phi[1] * x))
    return (p - y).sum() * np.array([1, x.sum()])


def make_dataset(rng):
    noise = rng.normal(size=10)
    return [*(noise - 1), *(noise + 1)], [0] * 10 + [1] * 10


def loss_grid(phi0s, phi1s, x, y):
    z = phi0s[None, :, None] + phi1s[:, None, None] * x
    return np.sum(np.logaddexp(0, z) - y * z, axis=2)


def hessian(phi, x):
    p = 1 / (1 + np.exp(-phi[0] - phi[1] * x))
    w = p * (1 - p)
    return [[np.sum(w), np.sum(w * x)], [np.sum(w * x), np.sum(w * x * x)]]


def quadratic_form_as_squares(v0, v1, phi0, phi1, x):
    w = [1 / (2 + 2 * sp.cosh(phi0 + phi1 * a)) for a in x]
    return [(sum(w), v0), (sum(p * a**2 for p, a in zip(w, x)), v1)]


def decision_boundary(phi):
    return -phi[0] / phi[1]


def slope_at_boundary(phi):
    return phi[1] / 4
