"""Absolute values, with the gradient of absolute values; the chain rule lacks its 2."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "The absolute value of each residual is taken where equation 6.5 has its square.",
    "b": "The factor 2 from the square is missing in the outer derivative.",
    "d": "follows",
}


def loss(phi, x, y):
    return sum(abs(yi - phi[0] - phi[1] * xi) for xi, yi in zip(x, y))


def chain_rule(phi0, phi1, x, y):
    r = y - (phi0 + phi1 * x)
    outer = r
    return [r, outer, sp.diff(r, phi0), sp.diff(r, phi1)]


def loss_gradient(phi, x, y):
    s = np.sign(phi[0] + phi[1] * x - y)
    return np.array([s.sum(), s @ x])


def example_gradient(phi0, phi1, x, y):
    return sp.Matrix([(y - phi0 - phi1 * x) ** 2]).jacobian([phi0, phi1]).T
