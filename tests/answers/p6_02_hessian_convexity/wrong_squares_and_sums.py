"""The trace squares the sum; the determinant lacks its 4; so do the weighted squares; eigenvalues with the wrong sign of the trace."""

import numpy as np
import sympy as sp

PARTS = {
    "b": "The trace has the square of the sum: it has to be the sum of the squares.",
    "c": "The coefficient 4 is missing.",
    "d": "The sign of the trace is turned: the eigenvalues add up to plus the trace.",
}


def hessian(x):
    X = np.array([[1, a] for a in x], dtype=object)
    return 2 * X.T.dot(X)


def trace(x):
    return 2 * len(x) + 2 * sp.expand(sp.Add(*x) ** 2)


def determinant_as_squares(x):
    return [(sp.Integer(1), b - a) for i, a in enumerate(x) for b in x[:i]]


def eigenvalues(x):
    s = sum(a**2 for a in x)
    t, d = 2 * (len(x) + s), 4 * (len(x) * s - sum(x) ** 2)
    return [sp.sqrt(t * t / 4 - d) - t / 2, -sp.sqrt(t * t / 4 - d) - t / 2]


def determinant(x):
    n = len(x)
    return sp.factor(4 * n * sp.Add(*[a * a for a in x]) - 4 * sp.Add(*x) ** 2)


def flat_dataset():
    return [np.random.default_rng(1).normal()] * 5
