"""The sum of the squares stands in both products."""

import numpy as np
import sympy as sp

PARTS = {
    "b": "The determinant has the sum of the squares where it has to be the square of the sum.",
    "d": "Both eigenvalues are the same: the root is added in one and subtracted in the other.",
}


def hessian(x):
    X = np.array([[1, a] for a in x], dtype=object)
    return 2 * X.T.dot(X)


def trace(x):
    return 2 * len(x) + 2 * sp.Add(*[a**2 for a in x])


def determinant(x):
    q = sp.Add(*(xi**2 for xi in x))
    return 2 * len(x) * 2 * q - 4 * q


def eigenvalues(x):
    s = sum(a**2 for a in x)
    t, d = 2 * (len(x) + s), 4 * (len(x) * s - sum(x) ** 2)
    larger = t / 2 + sp.sqrt((t / 2) ** 2 - d)
    return larger, larger


def determinant_as_squares(x):
    return [(4.0, 1.0 * x[i] - x[j]) for i in range(len(x)) for j in range(i)]


def flat_dataset():
    return [np.random.default_rng(1).normal()] * 5
