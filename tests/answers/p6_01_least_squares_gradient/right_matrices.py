"""Matrices throughout."""

import numpy as np
import sympy as sp


def loss(phi, x, y):
    X = np.column_stack([np.ones_like(x), x])
    return float(np.linalg.norm(X @ phi - y) ** 2)


def chain_rule(phi0, phi1, x, y):
    r = sp.Matrix([[1, x]]).dot(sp.Matrix([phi0, phi1])) - y
    return sp.Matrix([r, r + r, sp.Integer(1), x])


def example_gradient(phi0, phi1, x, y):
    return sp.Matrix([(y - phi0 - phi1 * x) ** 2]).jacobian([phi0, phi1]).T


def loss_gradient(phi, x, y):
    f = lambda a, b: np.sum((a + b * x - y) ** 2)
    h = 1e-20
    return [f(phi[0] + 1j * h, phi[1]).imag / h, f(phi[0], phi[1] + 1j * h).imag / h]
