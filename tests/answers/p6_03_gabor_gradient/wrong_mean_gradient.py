"""The gradient alone is a mean."""

import math

import numpy as np
import sympy as sp

PARTS = {
    "c": "It is divided by the number of examples: equation 6.9 is a sum, not a mean.",
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
    return sum((model(Dual(phi[0], [1, 0]), Dual(phi[1], [0, 1]), a).v - b) ** 2 for a, b in zip(x, y))


def model_derivatives(x, phi0, phi1):
    t = sp.Dummy()
    g = sp.sin(t) * sp.exp(-(t**2) / 32)
    d = sp.diff(g, t)
    return (d.subs(t, phi0 + 0.06 * phi1 * x), d.subs(t, phi0 + 0.06 * phi1 * x) * 0.06 * x)


def loss_gradient(phi, x, y):
    g = [0.0, 0.0]
    for xi, yi in zip(x, y):
        u = phi[0] + 0.06 * phi[1] * xi
        e = math.exp(-u * u / 32)
        d = 2 / len(x) * (math.sin(u) * e - yi) * (math.cos(u) * e - math.sin(u) * e * u / 16)
        g[0] += d
        g[1] += d * 0.06 * xi
    return g
