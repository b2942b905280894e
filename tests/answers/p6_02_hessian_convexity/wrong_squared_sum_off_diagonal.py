"""Squares the sum off the diagonal."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "Off the diagonal the sum of the inputs is squared: it has to be Σx alone.",
}


def hessian(x):
    off = 0
    for a in x:
        for b in x:
            off += 2 * a * b
    return sp.Matrix([[2 * len(x), off], [off, 2 * sum(a * a for a in x)]])


def trace(x):
    return 2 * len(x) + 2 * sp.Add(*[a**2 for a in x])


def determinant(x):
    n = len(x)
    return sp.factor(4 * n * sp.Add(*[a * a for a in x]) - 4 * sp.Add(*x) ** 2)


def determinant_as_squares(x):
    return [(4.0, 1.0 * x[i] - x[j]) for i in range(len(x)) for j in range(i)]


def eigenvalues(x):
    t = 2 * (len(x) + sum(a**2 for a in x))
    d = 4 * (len(x) * sum(a**2 for a in x) - sum(x) ** 2)
    s = sp.sqrt(t**2 - 4 * d)
    return (t + s) / 2, (t - s) / 2


def flat_dataset():
    return [np.random.default_rng(1).normal()] * 5
