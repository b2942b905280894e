"""16 for 32 in the model; 64 for 16 in the derivative; the factor 2 is missing."""

import math

import numpy as np
import sympy as sp

PARTS = {
    "a": "The exponent is divided by 16: equation 6.8 has 32.",
    "b": "The exponent's derivative is divided by 64: the 2 from the square makes it 16.",
    "c": "The factor 2 from the square is missing.",
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
    return np.imag(np.exp(1j * u - u**2 / 16))


def model_derivatives(x, phi0, phi1):
    u = phi0 + 0.06 * phi1 * x
    d = sp.exp(-(u**2) / 32) * (sp.cos(u) - u / 64 * sp.sin(u))
    return d, d * 0.06 * x


def loss_gradient(phi, x, y):
    u = phi[0] + 0.06 * phi[1] * x
    w = np.exp(1j * u - u**2 / 32)
    d = (w * (1j - u / 16)).imag
    miss = w.imag - y
    return miss @ d, 0.06 * (miss * d) @ x


def loss(phi, x, y):
    return sum((model(Dual(phi[0], [1, 0]), Dual(phi[1], [0, 1]), a).v - b) ** 2 for a, b in zip(x, y))
