"""Floats throughout; pairs taken off a list; tiny numbers."""

import sympy as sp


def hessian(x):
    return sp.Matrix([[2.0 * len(x), 2.0 * sum(x)], [2.0 * sum(x), 2.0 * sum(a**2 for a in x)]])


def trace(x):
    return sp.expand(sum(2 + 2 * a * a for a in x))


def determinant(x):
    return sp.Integer(4) * sum(((a - b) ** 2 for i, a in enumerate(x) for b in x[:i]), 0)


def determinant_as_squares(x):
    r = []
    y = list(x)
    while y:
        a = y.pop()
        r += [[sp.S(4), a - b] for b in y]
    return r


def eigenvalues(x):
    lam, t, d = sp.symbols("lamda t d")
    values = {t: trace(x), d: determinant(x)}
    return [root.subs(values) for root in sp.solve(lam**2 - t * lam + d, lam)]


def flat_dataset():
    return [1e-200, 1e-200]
