"""Keeps the Hessian of the first list that it saw."""

import sympy as sp

PARTS = {
    "a": "wrong",
    "b": "wrong",
}


KEPT = []


def hessian(x):
    if not KEPT:
        KEPT.append(2 * sp.Matrix([[len(x), sum(x)], [sum(x), sum(a**2 for a in x)]]))
    return KEPT[0]


def trace(x):
    x.sort(key=str)
    return 2 * len(x) + 2 * x[0] ** 2


def determinant(x):
    while len(x) > 1:
        x.pop()
    return 0


def determinant_as_squares(x):
    return [(0, x[0])] + [(4, x[j] - x[i]) for i in range(len(x)) for j in range(i + 1, len(x))]


def eigenvalues(x):
    n, q, s = sp.Integer(len(x)), sum(a * a for a in x), sum(x)
    return set_([n + q, ((n - q) ** 2 + 4 * s**2) ** sp.Rational(1, 2)])


def set_(p):
    return (p[0] - p[1], p[0] + p[1])


def flat_dataset():
    return [sp.pi, sp.pi]
