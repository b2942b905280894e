"""NumPy arrays, the product rule by hand."""

import numpy as np
import sympy as sp


def gabor(x, phi):
    u = phi[0] + 0.06 * phi[1] * x
    return np.sin(u) * np.exp(-(u**2) / 32)


def loss(phi, x, y):
    return np.sum((gabor(x, phi) - y) ** 2)


def model_derivatives(x, phi0, phi1):
    u = phi0 + sp.Rational(6, 100) * phi1 * x
    d = sp.exp(-(u**2) / 32) * (sp.cos(u) - u * sp.sin(u) / 16)
    return d, sp.Rational(6, 100) * x * d


def loss_gradient(phi, x, y):
    u = phi[0] + 0.06 * phi[1] * x
    d = np.exp(-(u**2) / 32) * (np.cos(u) - u * np.sin(u) / 16)
    r = gabor(x, phi) - y
    return np.array([np.sum(2 * r * d), np.sum(2 * r * d * 0.06 * x)])
