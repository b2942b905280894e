"""Everything in float32; derive_by_array."""

import numpy as np
import sympy as sp


def gabor(x, phi):
    x = np.asarray(x, dtype=np.float32)
    phi = np.asarray(phi, dtype=np.float32)
    u = phi[0] + np.float32(0.06) * phi[1] * x
    return np.sin(u) * np.exp(-(u**2) / np.float32(32))


def loss(phi, x, y):
    return np.sum((gabor(x, phi) - np.asarray(y, np.float32)) ** 2)


def model_derivatives(x, phi0, phi1):
    f = sp.sin(phi0 + 0.06 * phi1 * x) * sp.exp(-((phi0 + 0.06 * phi1 * x) ** 2) / 32.0)
    return sp.derive_by_array(f, (phi0, phi1))


def loss_gradient(phi, x, y):
    x = np.asarray(x, dtype=np.float32)
    phi = np.asarray(phi, dtype=np.float32)
    u = phi[0] + np.float32(0.06) * phi[1] * x
    d = np.exp(-(u**2) / 32) * (np.cos(u) - u * np.sin(u) / 16)
    r = gabor(x, phi) - np.asarray(y, np.float32)
    return np.array([np.sum(2 * r * d), np.sum(2 * r * d * np.float32(0.06) * x)])
