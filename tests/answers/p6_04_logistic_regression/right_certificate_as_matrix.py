"""An n×2 matrix of weights and expressions; heaviside, expit by log1p."""

import math

import numpy as np
import sympy as sp


def probability(x, phi):
    z = phi[0] + phi[1] * x
    return np.exp(-(np.maximum(-z, 0) + np.log1p(np.exp(-np.abs(z)))))


def decision_boundary(phi):
    return np.linalg.solve([[phi[1]]], [-phi[0]]).item()


def slope_at_boundary(phi):
    return np.float64(phi[1]) * 2**-2


def loss(phi, x, y):
    return -math.fsum(
        min(s * (phi[0] + phi[1] * a), 0) - math.log1p(math.exp(-abs(phi[0] + phi[1] * a)))
        for a, s in zip(x, 2 * np.asarray(y) - 1)
    )


def loss_gradient(phi, x, y):
    X = np.vander(x, 2, increasing=True)
    return (probability(x, phi) - y) @ X


def make_dataset(rng):
    means = np.concatenate([-np.ones(10), np.ones(10)])
    order = rng.permutation(20)
    return rng.normal(means[order]), np.heaviside(means[order], 0)


def loss_grid(phi0s, phi1s, x, y):
    columns = [[loss((a, b), x, y) for b in phi1s] for a in phi0s]
    return np.column_stack(columns)


def hessian(phi, x):
    X = np.vander(x, 2, increasing=True)
    p = probability(x, phi)
    return X.T * (p - p * p) @ X


def quadratic_form_as_squares(v0, v1, phi0, phi1, x):
    rows = []
    for xi in x:
        half = (phi0 + phi1 * xi) / 2
        rows.append([1 / (sp.exp(half) + sp.exp(-half)) ** 2, v0 + xi * v1])
    return sp.Matrix(rows)
