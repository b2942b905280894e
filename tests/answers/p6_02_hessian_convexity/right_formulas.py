"""Plain formulas; trace and det of a SymPy matrix."""

import sympy as sp


def hessian(x):
    return 2 * sp.Matrix([[len(x), sum(x)], [sum(x), sum(a**2 for a in x)]])


def trace(x):
    return hessian_(x).trace()


def determinant(x):
    return hessian_(x).det()


def hessian_(x):
    return sp.Matrix(hessian(x))


def determinant_as_squares(x):
    return [(4, x[i] - x[j]) for i in range(len(x)) for j in range(i)]


def eigenvalues(x):
    t = 2 * (len(x) + sum(a**2 for a in x))
    d = 4 * (len(x) * sum(a**2 for a in x) - sum(x) ** 2)
    s = sp.sqrt(t**2 - 4 * d)
    return (t + s) / 2, (t - s) / 2


def flat_dataset():
    return [1.0, 1.0, 1.0]
