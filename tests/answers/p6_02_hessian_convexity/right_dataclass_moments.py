"""A dataclass of moments; the variance form of the determinant."""

from dataclasses import dataclass

import numpy as np
import sympy as sp


@dataclass(frozen=True)
class Moments:
    count: int
    first: sp.Expr
    second: sp.Expr

    @classmethod
    def of(cls, x):
        return cls(len(x), sp.Add(*x), sp.Add(*(xi**2 for xi in x)))


def hessian(x):
    m = Moments.of(x)
    return [2 * m.count, 2 * m.first], [2 * m.first, 2 * m.second]


def trace(x):
    m = Moments.of(x)
    return 2 * (m.count + m.second)


def determinant(x):
    m = Moments.of(x)
    mean = m.first / m.count
    return 4 * m.count * sp.Add(*((xi - mean) ** 2 for xi in x))


def determinant_as_squares(x):
    n = len(x)
    mean = sp.Rational(1, n) * sp.Add(*x)
    return [(n, 2 * (xi - mean)) for xi in x]


def eigenvalues(x):
    m = Moments.of(x)
    spread = sp.sqrt(m.count**2 - 2 * m.count * m.second + m.second**2 + 4 * m.first**2)
    return {"plus": m.count + m.second + spread, "minus": m.count + m.second - spread}.values()


def flat_dataset():
    return np.linspace(0.1, 0.1, 6)
