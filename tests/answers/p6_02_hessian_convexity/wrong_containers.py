"""A dictionary with multiplicities, a sum in place of its terms, text, too few inputs."""

import sympy as sp

PARTS = {
    "b": "wrong",
    "c": "wrong",
    "d": "wrong",
    "e": "wrong",
}


def hessian(x):
    s = sum(x)
    return [[2 * len(x), 2 * s], [2 * s, 2 * sum(a * a for a in x)]]


def trace(x):
    return "2*I + 2*x**2"


def determinant(x):
    return 4 * (len(x) * sum(a**2 for a in x) - sum(x) ** 2)


def determinant_as_squares(x):
    return sum(4 * (x[i] - x[j]) ** 2 for i in range(len(x)) for j in range(i))


def eigenvalues(x):
    n, s, q = len(x), sum(x), sum(a**2 for a in x)
    return sp.Matrix([[2 * n, 2 * s], [2 * s, 2 * q]]).eigenvals()


def flat_dataset():
    return [3.0]
