"""b lacks its second term; c is right by itself."""

import math

import sympy as sp

PARTS = {
    "b": "The second term of the product rule is missing: the exponential changes with phi, too.",
}


def one(x, p0, p1):
    u = p0 + 0.06 * p1 * x
    return math.sin(u) * math.exp(-u * u / 32.0)


def gabor(x, phi):
    try:
        return [one(float(xi), phi[0], phi[1]) for xi in x]
    except TypeError:
        return one(x, phi[0], phi[1])


def loss(phi, x, y):
    total = 0
    for i in range(len(x)):
        total = total + (one(x[i], phi[0], phi[1]) - y[i]) ** 2
    return total


def model_derivatives(x, phi0, phi1):
    z = phi0 + 0.06 * phi1 * x
    return sp.cos(z) * sp.exp(-(z**2) / 32), 0.06 * x * sp.cos(z) * sp.exp(-(z**2) / 32)


def loss_gradient(phi, x, y):
    g0 = 0
    g1 = 0
    for i in range(len(x)):
        u = phi[0] + 0.06 * phi[1] * x[i]
        e = math.exp(-(u**2) / 32)
        d = math.cos(u) * e - math.sin(u) * e * u / 16
        g0 += 2 * (one(x[i], *phi) - y[i]) * d
        g1 += 2 * (one(x[i], *phi) - y[i]) * d * 0.06 * x[i]
    return (g0, g1)
