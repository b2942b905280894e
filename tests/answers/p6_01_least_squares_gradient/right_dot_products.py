"""Dot products; SymPy differentiates each step."""

import sympy as sp


def loss(phi, x, y):
    r = y - (phi[0] + phi[1] * x)
    return r @ r


def chain_rule(phi0, phi1, x, y):
    r = phi0 + phi1 * x - y
    R = sp.Symbol("R")
    return r, sp.diff(R**2, R).subs(R, r), sp.diff(r, phi0), sp.diff(r, phi1)


def example_gradient(phi0, phi1, x, y):
    r, o, i0, i1 = chain_rule(phi0, phi1, x, y)
    return o * i0, o * i1


def loss_gradient(phi, x, y):
    g = [0, 0]
    for i in range(len(x)):
        r = phi[0] + phi[1] * x[i] - y[i]
        g[0] += 2 * r
        g[1] += 2 * r * x[i]
    return g
