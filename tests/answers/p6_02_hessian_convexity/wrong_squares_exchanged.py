"""The two squares of the determinant have changed places."""

import numpy as np
import sympy as sp

PARTS = {
    "b": "Σx² and (Σx)² have changed places in the determinant: Σx² belongs to the first product.",
}


def hessian(x):
    X = np.array([[1, a] for a in x], dtype=object)
    return 2 * X.T.dot(X)


def trace(x):
    return 2 * len(x) + 2 * sp.Add(*[a**2 for a in x])


def determinant(x):
    n, s, q = len(x), sum(x), sum(a**2 for a in x)
    return 4 * n * s**2 - 4 * q


def determinant_as_squares(x):
    return [(4.0, 1.0 * x[i] - x[j]) for i in range(len(x)) for j in range(i)]


def eigenvalues(x):
    t = 2 * (len(x) + sum(a**2 for a in x))
    d = 4 * (len(x) * sum(a**2 for a in x) - sum(x) ** 2)
    s = sp.sqrt(t**2 - 4 * d)
    return (t + s) / 2, (t - s) / 2


def flat_dataset():
    return [np.random.default_rng(1).normal()] * 5
