"""The square of the sum stands in both products; only the root is halved."""

import numpy as np
import sympy as sp

PARTS = {
    "b": "The determinant has the square of the sum where it has to be the sum of the squares.",
    "d": "Only the root is halved: the trace has to be, too.",
}


def hessian(x):
    X = np.array([[1, a] for a in x], dtype=object)
    return 2 * X.T.dot(X)


def trace(x):
    return 2 * len(x) + 2 * sp.Add(*[a**2 for a in x])


def determinant(x):
    s = sum(x)
    return 4 * (len(x) * s**2 - s**2)


def eigenvalues(x):
    s = sum(a**2 for a in x)
    t, d = 2 * (len(x) + s), 4 * (len(x) * s - sum(x) ** 2)
    return t + sp.sqrt(t * t - 4 * d) / 2, t - sp.sqrt(t * t - 4 * d) / 2


def determinant_as_squares(x):
    return [(4.0, 1.0 * x[i] - x[j]) for i in range(len(x)) for j in range(i)]


def flat_dataset():
    return [np.random.default_rng(1).normal()] * 5
