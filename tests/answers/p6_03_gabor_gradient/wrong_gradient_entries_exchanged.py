"""The gradient's entries in the wrong order, while b is right; the values of the loss one by one."""

import math

import numpy as np
import sympy as sp

PARTS = {
    "a": "The loss of each example is returned: add them up.",
    "c": "The two entries are exchanged: the one for phi0 comes first.",
}


X, P0, P1, Y = sp.symbols("X P0 P1 Y")


F = sp.sin(P0 + sp.Rational(6, 100) * P1 * X) * sp.exp(-((P0 + sp.Rational(6, 100) * P1 * X) ** 2) / 32)


fn = sp.lambdify((X, P0, P1), F)


def gabor(x, phi):
    return fn(x, phi[0], phi[1])


def loss(phi, x, y):
    u = phi[0] + 0.06 * phi[1] * x
    return [(math.sin(v) * math.exp(-v * v / 32) - w) ** 2 for v, w in zip(u, y)]


def loss_gradient(phi, x, y):
    u = phi[0] + 0.06 * phi[1] * x
    e = np.exp(-(u**2) / 32)
    d = 2 * (np.sin(u) * e - y) * e * (np.cos(u) - u * np.sin(u) / 16)
    return np.vstack([0.06 * x, np.ones_like(x)]) @ d


def model_derivatives(x, phi0, phi1):
    return tuple(F.diff(p).subs({X: x, P0: phi0, P1: phi1}, simultaneous=True) for p in (P0, P1))
