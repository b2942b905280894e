"""The mean of the examples in a; in c a negative coefficient; in d the factor 4 is missing."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "The mean over the examples is taken where the loss has their sum.",
    "c": "A coefficient is negative: the sum is right, but proves nothing.",
    "d": "The factor 4 in front of the determinant is missing.",
}


def hessian(x):
    p, q, *y = sp.symbols(f"p q y:{len(x)}")
    L = sum((p + q * a - b) ** 2 for a, b in zip(x, y)) / len(x)
    return sp.hessian(L, [p, q])


def determinant_as_squares(x):
    return [*[(4 * len(x), a) for a in x], (-4, sp.Add(*x))]


def eigenvalues(x):
    s = sp.Add(*[a**2 for a in x])
    tr = 2 * (len(x) + s)
    det = 4 * (len(x) * s - sp.Add(*x) ** 2)
    return [(tr + k * sp.sqrt(tr * tr - det)) / 2 for k in (1, -1)]


def trace(x):
    return 2 * len(x) + 2 * sp.Add(*[a**2 for a in x])


def determinant(x):
    n = len(x)
    return sp.factor(4 * n * sp.Add(*[a * a for a in x]) - 4 * sp.Add(*x) ** 2)


def flat_dataset():
    return [np.random.default_rng(1).normal()] * 5
