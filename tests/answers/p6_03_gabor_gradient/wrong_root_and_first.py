"""The root of the sum; the first example alone; the two derivatives multiplied."""

import math

import numpy as np
import sympy as sp

PARTS = {
    "a": "The square root of the sum is taken: equation 6.9 has none.",
    "b": "The two derivatives are multiplied: the derivative of a product has two terms, f′g + fg′.",
    "c": "Only the first example counts: add up the gradients of all of them.",
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
    x = np.asarray(x, float)
    v = np.array([model(Dual(phi[0], [1, 0]), Dual(phi[1], [0, 1]), xi).v for xi in x.ravel()])
    return v.reshape(x.shape)


def loss(phi, x, y):
    u = phi[0] + 0.06 * phi[1] * x
    return np.linalg.norm(np.sin(u) * np.exp(-(u**2) / 32) - y)


def model_derivatives(x, phi0, phi1):
    u = phi0 + 0.06 * phi1 * x
    d = sp.cos(u) * sp.exp(-(u**2) / 32) * (-u / 16)
    return d, 0.06 * x * d


def loss_gradient(phi, x, y):
    for xi, yi in zip(x, y):
        u = phi[0] + 0.06 * phi[1] * xi
        e = math.exp(-(u**2) / 32)
        d = 2 * (math.sin(u) * e - yi) * e * (math.cos(u) - u * math.sin(u) / 16)
        return d, 0.06 * xi * d
