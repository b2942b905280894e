"""map and fsum; differences that are exact for a parabola."""

import math

import numpy as np
import sympy as sp


def loss(phi, x, y):
    return math.fsum(map(lambda p, q: pow(np.dot(phi, [1, p]) - q, 2), x, y))


def chain_rule(phi0, phi1, x, y):
    r = phi1 * (x + phi0 / phi1) - y
    return r, 2 * phi0 + 2 * phi1 * x - 2 * y, sp.simplify(r.diff(phi0)), sp.simplify(r.diff(phi1))


def example_gradient(phi0, phi1, x, y):
    return -2.0 * (y - phi0 - phi1 * x), -2.0 * (y - phi0 - phi1 * x) * x


def loss_gradient(phi, x, y):
    r = y - phi[0] - phi[1] * x
    return (-2 * np.ones(len(x)).dot(r), -2 * x.dot(r))
