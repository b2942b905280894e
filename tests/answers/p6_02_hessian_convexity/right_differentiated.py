"""SymPy differentiates the loss twice; solve finds the roots; zeros."""

import numpy as np
import sympy as sp


def hessian(x):
    p, q = sp.symbols("p q")
    ys = sp.symbols(f"y0:{len(x)}")
    return sp.hessian(sum((p + q * a - b) ** 2 for a, b in zip(x, ys)), (p, q))


def trace(x):
    return 2 * (len(x) + sum(a**2 for a in x))


def determinant(x):
    return 4 * (len(x) * sum(a**2 for a in x) - sum(x) ** 2)


def determinant_as_squares(x):
    return [(2, a - b) for a in x for b in x]


def eigenvalues(x):
    t, d = sp.symbols("t d")
    H = sp.Matrix(hessian(list(x)))
    return [root.subs({t: H.trace(), d: H.det()}) for root in sp.roots([1, -t, d])]


def flat_dataset():
    return np.zeros(2)
