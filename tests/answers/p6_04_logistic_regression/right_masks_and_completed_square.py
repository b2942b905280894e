"""Masks for both signs, a meshgrid by broadcasting, the completed square."""

import numpy as np
import sympy as sp


def probability(x, phi):
    z = np.atleast_1d(phi[0] + phi[1] * np.asarray(x, float))
    p = np.empty_like(z)
    pos = z > 0
    p[pos] = 1 / (1 + np.exp(-z[pos]))
    ez = np.exp(z[~pos])
    p[~pos] = ez / (1 + ez)
    return p.reshape(np.shape(x))


def decision_boundary(phi):
    return np.float64(-phi[0]) / phi[1]


def slope_at_boundary(phi):
    return 0.25 * phi[1]


def loss(phi, x, y):
    z = phi[0] + phi[1] * x
    m = np.where(y == 1, -z, z)
    return (np.maximum(m, 0) + np.log1p(np.exp(-np.abs(m)))).sum()


def loss_gradient(phi, x, y):
    X = np.column_stack([np.ones_like(x), x])
    return X.T @ (probability(x, phi) - y)


def make_dataset(rng):
    y = np.array([0] * 10 + [1] * 10)
    return rng.normal(loc=2 * y - 1, scale=1.0), y


def loss_grid(phi0s, phi1s, x, y):
    A, B = np.meshgrid(phi0s, phi1s)
    z = A[..., None] + B[..., None] * x
    return np.sum(np.logaddexp(0, z) - y * z, axis=-1)


def hessian(phi, x):
    X = np.column_stack([np.ones_like(x), x])
    p = probability(x, phi)
    return np.einsum("i,ij,ik->jk", p * (1 - p), X, X)


def quadratic_form_as_squares(v0, v1, phi0, phi1, x):
    w = [sp.exp(phi0 + phi1 * xi) / (1 + sp.exp(phi0 + phi1 * xi)) ** 2 for xi in x]
    S = sum(w)
    m = sum(a * b for a, b in zip(w, x)) / S
    pairs = [(S, v0 + m * v1)]
    pairs += [(a, (xi - m) * v1) for a, xi in zip(w, x)]
    return pairs
