"""The first entry counts one example; the determinant has factor 2; sums in the squares; the diagonal for eigenvalues; inputs that differ."""

import itertools

import sympy as sp

PARTS = {
    "a": "The first entry counts one example: it has to count all of them.",
    "b": "The determinant has the factor 2 where both factors of each product bring one: it is 4.",
    "c": "The squares have sums in them: they have to be of differences.",
    "d": "These are the entries on the diagonal: they are the eigenvalues only of a diagonal matrix.",
    "e": "The inputs differ: this Hessian is positive definite. Equal outputs do not matter, inputs do.",
}


def hessian(x):
    s = sp.Add(*x)
    return 2 * sp.Matrix([[1, s], [s, sp.Add(*[a**2 for a in x])]])


def trace(x):
    return 2 * len(x) + 2 * sp.Add(*[a**2 for a in x])


def determinant(x):
    return 2 * sum(((a - b) ** 2 for a, b in itertools.combinations(x, 2)), sp.S.Zero)


def determinant_as_squares(x):
    return [(4, a + b) for a, b in itertools.combinations(x, 2)]


def eigenvalues(x):
    return 2 * len(x), 2 * sp.Add(*[a**2 for a in x])


def flat_dataset():
    return [1.0, 2.0, 2.0]
