"""The determinant lacks its 4; the trace does not; the squares and the roots follow."""

import numpy as np
import sympy as sp

PARTS = {
    "b": "The factor 4 is missing: each of the two factors of a product brings a 2.",
    "c": "follows",
    "d": "follows",
}


def hessian(x):
    X = np.array([[1, a] for a in x], dtype=object)
    return 2 * X.T.dot(X)


def trace(x):
    return sum((2 + 2 * xi**2 for xi in x), 0)


def determinant(x):
    return len(x) * sum(xi**2 for xi in x) - sum(x) ** 2


def determinant_as_squares(x):
    return [(1, x[i] - x[j]) for i in range(len(x)) for j in range(i)]


def eigenvalues(x):
    t, d = trace(x), determinant(x)
    return (t - sp.sqrt(t**2 - 4 * d)) / 2, (t + sp.sqrt(t**2 - 4 * d)) / 2


def flat_dataset():
    return [np.random.default_rng(1).normal()] * 5
