"""The minus sign is squared away."""

import math

import numpy as np
import sympy as sp

PARTS = {
    "a": "The minus sign in the exponent is missing, or squared away: the wave grows where it has to fade.",
    "b": "The first term of the product rule is missing: the sine changes with phi, too.",
    "c": "The residual is missing: the derivative of a square is twice what is squared, not 2.",
}


class Dual:
    def __init__(s, v, d):
        s.v, s.d = v, d

    def __add__(s, o):
        o = o if isinstance(o, Dual) else Dual(o, [0, 0])
        return Dual(s.v + o.v, [a + b for a, b in zip(s.d, o.d)])

    __radd__ = __add__

    def __mul__(s, o):
        o = o if isinstance(o, Dual) else Dual(o, [0, 0])
        return Dual(s.v * o.v, [a * o.v + b * s.v for a, b in zip(s.d, o.d)])

    __rmul__ = __mul__


def dsin(a):
    return Dual(math.sin(a.v), [math.cos(a.v) * t for t in a.d])


def dexp(a):
    return Dual(math.exp(a.v), [math.exp(a.v) * t for t in a.d])


def model(p0, p1, x):
    u = p0 + 0.06 * x * p1
    return dsin(u) * dexp(u * u * (-1 / 32))


def gabor(x, phi):
    u = np.add(phi[0], np.multiply(0.06 * phi[1], x))
    return np.multiply(np.sin(u), np.exp(np.square(-u) / 32))


def model_derivatives(x, phi0, phi1):
    u = phi0 + sp.Rational("0.06") * phi1 * x
    slope = sp.sin(u) * sp.diff(sp.exp(-(u**2) / 32), phi0)
    return slope, slope * x * sp.Rational("0.06")


def loss_gradient(phi, x, y):
    g0 = g1 = 0
    for xi in x:
        u = phi[0] + 0.06 * phi[1] * xi
        d = math.exp(-u * u / 32) * (math.cos(u) - u * math.sin(u) / 16)
        g0, g1 = g0 + 2 * d, g1 + 2 * d * 0.06 * xi
    return g0, g1


def loss(phi, x, y):
    return sum((model(Dual(phi[0], [1, 0]), Dual(phi[1], [0, 1]), a).v - b) ** 2 for a, b in zip(x, y))
