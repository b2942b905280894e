"""The Hessian lacks its 2; everything later is right by itself."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "The factor 2 from the square is missing.",
}


def hessian(x):
    A = sp.Matrix([[1, xi] for xi in x])
    return A.T * A


def trace(x):
    return 2 * len(x) + 2 * sp.Add(*[a**2 for a in x])


def determinant(x):
    n = len(x)
    return sp.factor(4 * n * sp.Add(*[a * a for a in x]) - 4 * sp.Add(*x) ** 2)


def determinant_as_squares(x):
    return [(4.0, 1.0 * x[i] - x[j]) for i in range(len(x)) for j in range(i)]


def eigenvalues(x):
    t = 2 * (len(x) + sum(a**2 for a in x))
    d = 4 * (len(x) * sum(a**2 for a in x) - sum(x) ** 2)
    s = sp.sqrt(t**2 - 4 * d)
    return (t + s) / 2, (t - s) / 2


def flat_dataset():
    return [np.random.default_rng(1).normal()] * 5
