"""The diagonal is exchanged; the trace multiplies it; only neighbours; the root is missing."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "The two entries on the diagonal are exchanged.",
    "b": "The diagonal is multiplied: the trace is its sum.",
    "c": "Only neighbouring pairs are taken: every pair of inputs belongs to it.",
    "d": "The root is missing.",
}


def hessian(x):
    return sp.Matrix([[sum(2 * a * a for a in x), 2 * sum(x)], [2 * sum(x), 2 * len(x)]])


def trace(x):
    return 4 * len(x) * sum(a * a for a in x)


def determinant(x):
    return 4 * len(x) * sum(a * a for a in x) - 4 * sum(x) ** 2


def determinant_as_squares(x):
    return [(4, b - a) for a, b in zip(x, x[1:])]


def eigenvalues(x):
    s = sum(a * a for a in x)
    t, d = 2 * (len(x) + s), 4 * (len(x) * s - sum(x) ** 2)
    return (t - (t * t - 4 * d)) / 2, (t + (t * t - 4 * d)) / 2


def flat_dataset():
    return [np.random.default_rng(1).normal()] * 5
