"""The gradient with sin(2u), multiplied out; Derivative(...).doit(), with common factors taken out."""

import numpy as np
import sympy as sp


def gabor(x, phi):
    a, b = phi
    u = a + 0.06 * b * x
    return np.sin(u) / np.exp((u) ** 2 / 32.0)


def loss(phi, x, y):
    return np.dot(gabor(x, phi) - y, gabor(x, phi) - y)


def model_derivatives(x, phi0, phi1):
    f = sp.sin(phi0 + 0.06 * phi1 * x) * sp.exp(-((phi0 + 0.06 * phi1 * x) ** 2) / 32.0)
    return (sp.factor_terms(sp.Derivative(f, phi0).doit()), sp.factor_terms(sp.Derivative(f, phi1).doit()))


def loss_gradient(phi, x, y):
    u = phi[0] + 0.06 * phi[1] * x
    s, c, e = np.sin(u), np.cos(u), np.exp(-(u**2) / 32)
    # closed with sin2u
    base = e * e * (np.sin(2 * u) - u / 8 * s * s) - 2 * y * e * (c - u / 16 * s)
    return np.r_[base.sum(), 0.06 * (x * base).sum()]
