"""A callable class; the gradient by complex steps; a Jacobian matrix."""

import numpy as np
import sympy as sp


class Gabor:
    def __init__(self, phi):
        self.phi = phi

    def __call__(self, x):
        u = self.phi[0] + 0.06 * self.phi[1] * x
        return np.sin(u) * np.exp(-u * u / 32)


def gabor(x, phi):
    return Gabor(phi)(x)


def loss(phi, x, y):
    r = gabor(x, phi) - y
    return r @ r


def model_derivatives(x, phi0, phi1):
    f = sp.sin(phi0 + sp.Rational(3, 50) * phi1 * x) * sp.exp(
        -((phi0 + sp.Rational(3, 50) * phi1 * x) ** 2) / 32
    )
    return sp.Matrix([f]).jacobian([phi0, phi1])


def loss_gradient(phi, x, y):
    g = []
    for j in range(2):
        p = np.array(phi, dtype=complex)
        p[j] += 1e-30j
        g.append((loss(p, x, y)).imag / 1e-30)
    return np.array(g)
