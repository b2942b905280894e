"""Lists of lists; Helmert's differences; the second root by Vieta."""

import sympy as sp


def hessian(x):
    s = sum(x)
    return [[2 * len(x), 2 * s], [2 * s, 2 * sum(a * a for a in x)]]


def trace(x):
    return sum(a * b for a, b in zip([2, 2] * len(x), [v for a in x for v in (1, a**2)]))


def determinant(x):
    H = sp.Matrix([[2 * len(x), 2 * sum(x)], [2 * sum(x), 2 * sum(a**2 for a in x)]])
    return H[0, 0] * H[1, 1] - H[0, 1] * H[1, 0]


def determinant_as_squares(x):
    n = len(x)
    out = []
    for k in range(1, n):
        out.append((sp.Rational(4 * n, k * (k + 1)), sum(x[:k]) - k * x[k]))
    return out


def eigenvalues(x):
    n, q, s = len(x), sum(a * a for a in x), sum(x)
    big = n + q + sp.sqrt((n + q) ** 2 - 4 * (n * q - s * s))
    return sp.Matrix([big, 4 * (n * q - s * s) / big])


def flat_dataset():
    return (5, 5.0)
