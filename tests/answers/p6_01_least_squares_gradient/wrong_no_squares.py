"""Adds up plain residuals; the gradient is that of their sum."""

import math

import sympy as sp

PARTS = {
    "a": "The residuals are added up without being squared.",
    "d": "follows",
}


def loss(phi, x, y):
    return math.fsum(phi[0] + phi[1] * xi - yi for xi, yi in zip(x, y))


def loss_gradient(phi, x, y):
    return [float(len(x)), float(sum(x))]


def chain_rule(phi0, phi1, x, y):
    r = phi0 + phi1 * x - y
    R = sp.Symbol("R")
    return r, sp.diff(R**2, R).subs(R, r), sp.diff(r, phi0), sp.diff(r, phi1)


def example_gradient(phi0, phi1, x, y):
    r, o, i0, i1 = chain_rule(phi0, phi1, x, y)
    return o * i0, o * i1
