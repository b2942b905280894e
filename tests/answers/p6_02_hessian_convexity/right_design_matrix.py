"""The design matrix, XᵀX; all pairs with squared roots of the factor inside."""

import itertools

import sympy as sp


def hessian(x):
    X = sp.Matrix([[1, a] for a in x])
    return sp.ImmutableMatrix(2 * X.T * X)


def trace(x):
    return sp.expand(sum(2 + 2 * a * a for a in x))


def determinant(x):
    return sp.Integer(4) * sum(((a - b) ** 2 for i, a in enumerate(x) for b in x[:i]), 0)


def determinant_as_squares(x):
    return tuple((sp.Integer(1), 2 * a - 2 * b) for a, b in itertools.combinations(x, 2))


def eigenvalues(x):
    n, q, s = len(x), sum(a * a for a in x), sum(x)
    r = sp.sqrt((n - q) ** 2 + 4 * s**2)
    return [n + q - r, n + q + r]


def flat_dataset():
    return [1 / 3, 1 / 3]
