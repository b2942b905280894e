"""Outer products, added up; distances from the mean; eigenvals."""

import sympy as sp


def hessian(x):
    H = sp.zeros(2, 2)
    for a in x:
        v = sp.Matrix([1, a])
        H += 2 * v * v.T
    return H


def trace(x):
    return 2 * len(x) + 2 * sp.Add(*[a**2 for a in x])


def determinant(x):
    n = len(x)
    return sp.factor(4 * n * sp.Add(*[a * a for a in x]) - 4 * sp.Add(*x) ** 2)


def determinant_as_squares(x):
    n = len(x)
    m = sum(x) / sp.Integer(n)
    return [(4 * n, a - m) for a in x]


def eigenvalues(x):
    e = sp.Matrix([[2 * len(x), 2 * sum(x)], [2 * sum(x), 2 * sum(a**2 for a in x)]]).eigenvals(multiple=True)
    return e


def flat_dataset():
    return [-1e12] * 7
