"""The mixed derivative lacks its 2; every pair is counted twice; the division by 2 is missing."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "Off the diagonal the factor 2 is missing.",
    "c": "Every pair of inputs is counted twice.",
    "d": "The division by 2 is missing.",
}


def hessian(x):
    H = 2 * sp.eye(2)
    H[0, 0], H[1, 1] = 2 * len(x), sum(2 * a**2 for a in x)
    H[0, 1] = H[1, 0] = sp.Add(*x)
    return H


def determinant_as_squares(x):
    return [(4, a - b) for a in x for b in x]


def eigenvalues(x):
    s = sum(a**2 for a in x)
    t, d = 2 * (len(x) + s), 4 * (len(x) * s - sum(x) ** 2)
    r = sp.sqrt(t**2 - 4 * d)
    return t - r, t + r


def trace(x):
    return 2 * len(x) + 2 * sp.Add(*[a**2 for a in x])


def determinant(x):
    n = len(x)
    return sp.factor(4 * n * sp.Add(*[a * a for a in x]) - 4 * sp.Add(*x) ** 2)


def flat_dataset():
    return [np.random.default_rng(1).normal()] * 5
