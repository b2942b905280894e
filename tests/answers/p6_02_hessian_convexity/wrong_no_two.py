"""Second derivatives of half the loss; trace, determinant and eigenvalues of that."""

import itertools

import sympy as sp

PARTS = {
    "a": "The factor 2 from the square is missing.",
    "b": "follows",
    "c": "follows",
    "d": "follows",
}


def hessian(x):
    H = sp.zeros(2)
    for xi in x:
        H += sp.Matrix([[1, xi], [xi, xi * xi]])
    return H


def trace(x):
    return hessian(x).trace()


def determinant(x):
    return hessian(x).det()


def determinant_as_squares(x):
    return [(1, a - b) for a, b in itertools.combinations(x, 2)]


def eigenvalues(x):
    return hessian(x).eigenvals(multiple=True)


def flat_dataset():
    return [1.0, 1.0, 1.0]
