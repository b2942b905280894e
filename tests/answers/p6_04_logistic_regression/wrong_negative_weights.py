"""One weight can be negative; a logit in place of the probability; every label is 1; the seed is ignored."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "This is phi0 + phi1·x itself: the sigmoid has to be applied to it.",
    "b": "Every label is taken for 1: where y is 0, the probability is 1 − Pr.",
    "c": "follows",
    "d": "Points come back unchanged when rng has another seed: draw each of them from rng, at each call.",
    "e": "A weight can be negative: the sum is right, but proves nothing.",
}


def probability(x, phi):
    return np.polyval(phi[::-1], x)


def loss(phi, x, y):
    total = 0
    for a in x:
        total += np.logaddexp(0, -phi[0] - phi[1] * a)
    return total


def loss_gradient(phi, x, y):
    X = np.vander(x, 2, increasing=True)
    return X.T @ (X @ phi - y)


def make_dataset(rng):
    rng = np.random.default_rng(6)
    labels = np.arange(20) % 2
    return rng.normal(2 * labels - 1), labels


def loss_grid(phi0s, phi1s, x, y):
    z = phi0s[None, :, None] + phi1s[:, None, None] * x
    return np.sum(np.logaddexp(0, z) - y * z, axis=2)


def hessian(phi, x):
    p = 0.5 * np.tanh((phi[0] + phi[1] * x) / 2) + 0.5
    w = p * (1 - p)
    return [[np.sum(w), np.sum(w * x)], [np.sum(w * x), np.sum(w * x * x)]]


def quadratic_form_as_squares(v0, v1, phi0, phi1, x):
    w = [1 / (2 + 2 * sp.cosh(phi0 + phi1 * a)) for a in x]
    mixed = sum(p * a for p, a in zip(w, x))
    return [
        (sum(w) + mixed, v0),
        (-mixed, v0 - v1),
        (sum(p * a**2 for p, a in zip(w, x)) + mixed, v1),
    ]


def decision_boundary(phi):
    return -phi[0] / phi[1]


def slope_at_boundary(phi):
    return phi[1] / 4
