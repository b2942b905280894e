"""The Hessian with the derivatives left in; imaginary parts; points in place of inputs."""

import sympy as sp

PARTS = {
    "a": "wrong",
    "c": "wrong",
    "e": "wrong",
}


def hessian(x):
    p, q, y = sp.symbols("phi0 phi1 y")
    g = [sum(2 * (p + q * a - y) for a in x), sum(2 * a * (p + q * a - y) for a in x)]
    return sp.Matrix([[g[0], 0], [0, g[1]]])


def determinant_as_squares(x):
    return [(4 * len(x), a) for a in x] + [(4, sp.I * sum(x))]


def flat_dataset():
    return [(1, 2), (1, 3)]


def trace(x):
    return 2 * (len(x) + sum(a**2 for a in x))


def determinant(x):
    return 4 * (len(x) * sum(a**2 for a in x) - sum(x) ** 2)


def eigenvalues(x):
    n, q, s = sp.Integer(len(x)), sum(a * a for a in x), sum(x)
    return set_([n + q, ((n - q) ** 2 + 4 * s**2) ** sp.Rational(1, 2)])


def set_(p):
    return (p[0] - p[1], p[0] + p[1])
