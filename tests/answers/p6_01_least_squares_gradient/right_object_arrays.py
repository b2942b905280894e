"""An array of expressions; generators."""

import numpy as np
import sympy as sp


def loss(phi, x, y):
    r = np.subtract(y, np.add(phi[0], np.multiply(phi[1], x)))
    return np.array(np.einsum("i,i", r, r))


def chain_rule(phi0, phi1, x, y):
    r = phi0 + phi1 * x - y
    return r, 2 * r, 1, x


def example_gradient(phi0, phi1, x, y):
    return sp.Matrix([(y - phi0 - phi1 * x) ** 2]).jacobian([phi0, phi1]).T


def loss_gradient(phi, x, y):
    X = np.vander(x, 2, increasing=True)
    return 2 * X.T @ (X @ phi - y)
