"""The Hessian of the last example, which the loop leaves behind; from its determinant, zero, nothing follows."""

import sympy as sp

PARTS = {
    "a": "This is the Hessian for one example: add up over all of them.",
    "b": "wrong",
    "c": "wrong",
    "d": "follows",
}


def hessian(x):
    for xi in x:
        H = 2 * sp.Matrix([1, xi]) * sp.Matrix([[1, xi]])
    return H


def trace(x):
    return 2 + 2 * x[-1] ** 2


def determinant(x):
    return sp.Integer(0)


def determinant_as_squares(x):
    return []


def eigenvalues(x):
    return 0, 2 + 2 * x[-1] ** 2


def flat_dataset():
    return [1 / 3, 1 / 3]
