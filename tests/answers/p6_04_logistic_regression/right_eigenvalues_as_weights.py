"""Trace and determinant; the roots of the characteristic polynomial as weights."""

import numpy as np
import sympy as sp


def probability(x, phi):
    z = np.asarray(phi[0] + phi[1] * x)
    with np.errstate(over="ignore"):
        return np.asarray(1.0 / (1.0 + np.exp(-z)))


def decision_boundary(phi):
    return float(-phi[0]) * phi[1] ** -1


def slope_at_boundary(phi):
    return np.prod([0.5, 0.5, phi[1]])


def loss(phi, x, y):
    z = phi[0] + phi[1] * x
    return np.sum(np.where(y == 1, np.logaddexp(0, -z), np.logaddexp(0, z)))


def loss_gradient(phi, x, y):
    p = probability(x, phi)
    return [np.sum((1 - y) * p - y * (1 - p)), np.sum(((1 - y) * p - y * (1 - p)) * x)]


def make_dataset(rng):
    pairs = [(rng.normal(2 * label - 1), label) for _ in range(10) for label in (0, 1)]
    return list(zip(*pairs))


def loss_grid(phi0s, phi1s, x, y):
    return [[loss(np.array([p, q]), x, y) for p in phi0s] for q in phi1s]


def hessian(phi, x):
    p = probability(x, phi)
    w = p * (1 - p)
    return np.array([[w.sum(), w @ x], [w @ x, w @ x**2]])


def quadratic_form_as_squares(v0, v1, phi0, phi1, x):
    w = [sp.exp(phi0 + phi1 * xi) / (1 + sp.exp(phi0 + phi1 * xi)) ** 2 for xi in x]
    a, b, c = sum(w), sum(p * q for p, q in zip(w, x)), sum(p * q**2 for p, q in zip(w, x))
    big = (a + c + sp.sqrt((a - c) ** 2 + 4 * b**2)) / 2
    small = (a + c - sp.sqrt((a + c) ** 2 - 4 * (a * c - b**2))) / 2
    length = sp.sqrt(b**2 + (big - a) ** 2)
    return [(big, (b * v0 + (big - a) * v1) / length), (small, ((big - a) * v0 - b * v1) / length)]
