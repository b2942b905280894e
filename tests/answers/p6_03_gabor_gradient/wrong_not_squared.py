"""The exponent is not squared; the derivatives lose the second term; y - f."""

import math

import numpy as np
import sympy as sp

PARTS = {
    "a": "The exponent is not squared.",
    "b": "The second term of the product rule is missing: the exponential changes with phi, too.",
    "c": "The residual is y - f where it has to be f - y: the gradient points the opposite way.",
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
    u = phi[0] + 0.06 * phi[1] * x
    return np.exp(-u / 32.0) * np.sin(u)


def model_derivatives(x, phi0, phi1):
    inner = phi0 + 0.06 * phi1 * x
    common = sp.exp(-(inner**2) / 32) * sp.cos(inner)
    return [common * factor for factor in (1, 0.06 * x)]


def loss_gradient(phi, x, y):
    total = 0
    for xi, yi in zip(x, y):
        u = phi[0] + 0.06 * phi[1] * xi
        e = np.exp(-(u**2) / 32)
        total = total + (yi - np.sin(u) * e) * 2 * e * (np.cos(u) - u / 16 * np.sin(u)) * np.array(
            [1, 0.06 * xi]
        )
    return total


def loss(phi, x, y):
    return sum((model(Dual(phi[0], [1, 0]), Dual(phi[1], [0, 1]), a).v - b) ** 2 for a, b in zip(x, y))
