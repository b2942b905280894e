"""Only the derivatives lack the 0.06; the model has it."""

import numpy as np
import sympy as sp

PARTS = {
    "b": "The factor 0.06 is missing in the model that is differentiated.",
    "c": "The factor 0.06 is missing in the model.",
}


def gabor(x, phi):
    u = phi[0] + 0.06 * phi[1] * x
    return np.sin(u) * np.exp(-(u**2) / 32)


def loss(phi, x, y):
    return np.sum((gabor(x, phi) - y) ** 2)


def model_derivatives(x, phi0, phi1):
    z = x * phi1 + phi0
    f = sp.exp(-(z**2) / 32) * sp.sin(z)
    return sp.Matrix([f]).jacobian([phi0, phi1])


def loss_gradient(phi, x, y):
    z = x * phi[1] + phi[0]
    s, c, e = np.sin(z), np.cos(z), np.exp(-z * z / 32)
    J = np.column_stack([(c - s * z / 16) * e, (c - s * z / 16) * e * x])
    return 2 * J.T @ (s * e - y)
