"""Recursion over the examples; an array of float32."""

import numpy as np
import sympy as sp


def hessian(x):
    if not x:
        return sp.zeros(2)
    return hessian(x[1:]) + sp.Matrix([[2, 2 * x[0]], [2 * x[0], 2 * x[0] ** 2]])


def trace(x):
    return sum(a * b for a, b in zip([2, 2] * len(x), [v for a in x for v in (1, a**2)]))


def determinant(x):
    H = sp.Matrix([[2 * len(x), 2 * sum(x)], [2 * sum(x), 2 * sum(a**2 for a in x)]])
    return H[0, 0] * H[1, 1] - H[0, 1] * H[1, 0]


def determinant_as_squares(x):
    return [(4, x[i] - x[j]) for i in range(len(x)) for j in range(i)]


def eigenvalues(x):
    e = sp.Matrix([[2 * len(x), 2 * sum(x)], [2 * sum(x), 2 * sum(a**2 for a in x)]]).eigenvals(multiple=True)
    return e


def flat_dataset():
    return np.full(3, 2.5, dtype=np.float32)
