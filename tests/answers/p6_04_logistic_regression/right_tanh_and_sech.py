"""The hyperbolic tangent, clipping, loops; 1/cosh in the expressions."""

import math

import numpy as np
import sympy as sp


def sig(z):
    return 0.5 * (1 + np.tanh(z / 2))


def probability(x, phi):
    return sig(phi[0] + phi[1] * np.asarray(x))


def decision_boundary(phi):
    phi0, phi1 = phi
    return float(-phi0 / phi1)


def slope_at_boundary(phi):
    p = probability(decision_boundary(phi), phi)
    return p * (1 - p) * phi[1]


def loss(phi, x, y):
    p = np.clip(probability(x, phi), 1e-15, 1 - 1e-15)
    total = 0
    for i in range(len(x)):
        if y[i] == 1:
            total -= math.log(p[i])
        else:
            total -= math.log(1 - p[i])
    return total


def loss_gradient(phi, x, y):
    g = [0, 0]
    for xi, yi in zip(x, y):
        d = probability(xi, phi) - yi
        g[0] += d
        g[1] += d * xi
    return g


def make_dataset(rng):
    x = np.empty(20)
    y = np.empty(20)
    for i in range(20):
        y[i] = i % 2
        x[i] = (2 * y[i] - 1) + rng.standard_normal()
    p = rng.permutation(20)
    return x[p], y[p]


def loss_grid(phi0s, phi1s, x, y):
    g = np.zeros((len(phi1s), len(phi0s)))
    for i, b in enumerate(phi1s):
        for j, a in enumerate(phi0s):
            g[i, j] = loss((a, b), x, y)
    return g


def hessian(phi, x):
    H = np.zeros((2, 2))
    for xi in x:
        p = probability(xi, phi)
        v = np.array([1, xi])
        H += p * (1 - p) * np.outer(v, v)
    return H


def quadratic_form_as_squares(v0, v1, phi0, phi1, x):
    # sech^2 /4
    return [(sp.Integer(1), (v0 + v1 * xi) / (2 * sp.cosh((phi0 + phi1 * xi) / 2))) for xi in x]
