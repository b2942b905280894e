"""Powers by index; a coefficient of zero; π as an input."""

import sympy as sp


def hessian(x):
    return sp.Matrix(2, 2, lambda i, j: 2 * sum(a ** (i + j) for a in x))


def trace(x):
    return 2 * (len(x) + sum(a**2 for a in x))


def determinant(x):
    return 4 * (len(x) * sum(a**2 for a in x) - sum(x) ** 2)


def determinant_as_squares(x):
    return [(0, x[0])] + [(4, x[j] - x[i]) for i in range(len(x)) for j in range(i + 1, len(x))]


def eigenvalues(x):
    n, q, s = sp.Integer(len(x)), sum(a * a for a in x), sum(x)
    return set_([n + q, ((n - q) ** 2 + 4 * s**2) ** sp.Rational(1, 2)])


def set_(p):
    return (p[0] - p[1], p[0] + p[1])


def flat_dataset():
    return [sp.pi, sp.pi]
