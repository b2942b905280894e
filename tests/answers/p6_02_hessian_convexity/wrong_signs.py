"""The sign off the diagonal; a plus between the products; a plus under the root."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "Off the diagonal the sign is turned.",
    "b": "The two products of the determinant are added: the second has to be subtracted.",
    "d": "Under the root the determinant is added: it has to be subtracted.",
}


def hessian(x):
    return sp.Matrix(2, 2, lambda i, j: (-1) ** (i + j) * sum(2 * a ** (i + j) for a in x))


def trace(x):
    return sum(2 * (1 + a**2) for a in x)


def determinant(x):
    n, s, q = len(x), sum(x), sum(a * a for a in x)
    return 2 * n * 2 * q + (2 * s) * (2 * s)


def eigenvalues(x):
    n, s, q = len(x), sum(x), sum(a * a for a in x)
    t, d = 2 * n + 2 * q, 4 * n * q - 4 * s**2
    r = sp.sqrt(t**2 + 4 * d)
    return sp.Matrix([t - r, t + r]) / 2


def determinant_as_squares(x):
    return [(4.0, 1.0 * x[i] - x[j]) for i in range(len(x)) for j in range(i)]


def flat_dataset():
    return [np.random.default_rng(1).normal()] * 5
