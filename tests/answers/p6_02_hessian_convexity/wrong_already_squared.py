"""The expressions are squared already."""

import itertools

import sympy as sp

PARTS = {
    "c": "The expressions are squared already: the squares are taken of what you return.",
}


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
    return [(4, sp.expand((a - b) ** 2)) for a, b in itertools.combinations(x, 2)]


def eigenvalues(x):
    e = sp.Matrix([[2 * len(x), 2 * sum(x)], [2 * sum(x), 2 * sum(a**2 for a in x)]]).eigenvals(multiple=True)
    return e


def flat_dataset():
    return [-1e12] * 7
