"""The slope is phi1 alone; infinite far away; entries exchanged; both classes around 0; a turned sign off the diagonal."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "The slope is phi1 alone: the sigmoid has the slope ¼ at 0, which multiplies it.",
    "b": "The loss is infinite far from the boundary: a probability rounds to 0, or an exponential overflows.",
    "c": "The two entries are exchanged: the one for phi0 comes first.",
    "d": "Both classes are drawn around 0: the means are −1 and 1.",
    "e": "Off the diagonal of the Hessian the sign is turned.",
}


def probability(x, phi):
    z = phi[0] + phi[1] * x
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


def decision_boundary(phi):
    return -phi[0] / phi[1]


def slope_at_boundary(phi):
    return 1.0 * phi[1]


def loss(phi, x, y):
    total = 0.0
    for a, b in zip(x, y):
        p = (1 + np.tanh((phi[0] + phi[1] * a) / 2)) / 2
        total -= np.log(p) if b == 1 else np.log(1 - p)
    return total


def loss_gradient(phi, x, y):
    p = (1 + np.tanh((phi[0] + phi[1] * x) / 2)) / 2
    return np.array([np.inner(p - y, x), np.sum(p - y)])


def make_dataset(rng):
    x = rng.standard_normal(20)
    return x, np.repeat([0.0, 1.0], 10)


def loss_grid(phi0s, phi1s, x, y):
    z = phi0s[None, :, None] + phi1s[:, None, None] * x
    return np.sum(np.logaddexp(0, z) - y * z, axis=2)


def hessian(phi, x):
    p = (1 + np.tanh((phi[0] + phi[1] * x) / 2)) / 2
    w = p - p**2
    return np.array([[w.sum(), -w @ x], [-w @ x, w @ x**2]])


def quadratic_form_as_squares(v0, v1, phi0, phi1, x):
    out = []
    for xi in x:
        s = 1 / (1 + sp.exp(-phi0 - phi1 * xi))
        out.append((s * (1 - s), v0 + v1 * xi))
    return out
