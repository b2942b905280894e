"""One loop that counts; a root inside of the expressions; fractions."""

import sympy as sp


def hessian(x):
    n = s = q = 0
    for a in x:
        n += 1
        s += a
        q += a * a
    return sp.Matrix(2, 2, [2 * n, 2 * s, 2 * s, 2 * q])


def trace(x):
    return hessian_(x).trace()


def determinant(x):
    return hessian_(x).det()


def hessian_(x):
    return sp.Matrix(hessian(x))


def determinant_as_squares(x):
    return [[1, sp.sqrt(2) * (a - b)] for a in x for b in x if a is not b]


def eigenvalues(x):
    t, d = trace(x), determinant(x)
    return [t / 2 + k * sp.sqrt(t * t / 4 - d) for k in (1, -1)]


def flat_dataset():
    return [sp.Rational(1, 3)] * 4
