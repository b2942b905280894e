"""The sum points downhill, the single example does not."""

import numpy as np
import sympy as sp

PARTS = {
    "d": "The sign is turned: this is the direction downhill, and the gradient points uphill.",
}


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
    e = y - phi[0] - phi[1] * x
    return 2 * np.einsum("ij,j->i", [np.ones_like(x), x], e)
