"""Sums left unevaluated, over an indexed list; characteristic polynomial and roots."""

import itertools

import sympy as sp


def hessian(x):
    i = sp.Symbol("i", integer=True)
    n = len(x)
    s1 = sp.Add(*x, evaluate=False) if n > 1 else x[0]
    s2 = sp.Add(*[xi**2 for xi in x], evaluate=False) if n > 1 else x[0] ** 2
    return sp.Matrix([[sp.Sum(2, (i, 1, n)), 2 * s1], [2 * s1, 2 * s2]])


def trace(x):
    k = sp.Symbol("k", integer=True, positive=True)
    return sp.Sum(2, (k, 1, len(x))) + 2 * sum(xi**2 for xi in x)


def determinant(x):
    return sum((2 * (a - b)) ** 2 for a, b in itertools.combinations(x, 2)) + sp.Integer(0)


def determinant_as_squares(x):
    pairs = itertools.product(range(len(x)), repeat=2)
    return [(sp.Rational(4, 2), x[i] - x[j]) for i, j in pairs if i != j]


def eigenvalues(x):
    half, det = trace(x) / 2, determinant(x)
    root = (half**2 - det) ** 0.5
    return half + root, half - root


def flat_dataset():
    return [True, 1]
