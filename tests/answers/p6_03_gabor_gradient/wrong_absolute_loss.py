"""The loss adds absolute values; the gradient is that of it; 0.06 without x in b."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "The absolute value of each difference is taken where equation 6.9 has its square.",
    "b": "The inner derivative is 0.06 without x: what multiplies phi1 is 0.06 x.",
    "c": "follows",
}


def gabor(x, phi):
    inner = phi[0] + (6 / 100) * phi[1] * x
    return np.sin(inner) * np.power(np.e, -(inner**2) / 32)


def loss(phi, x, y):
    u = phi[0] + 0.06 * phi[1] * x
    return np.linalg.norm(np.sin(u) * np.exp(-(u**2) / 32) - y, 1)


def model_derivatives(x, phi0, phi1):
    z, w = sp.symbols("z w")
    df = sp.diff(sp.sin(z) * sp.exp(-(z**2) / 32), z).subs(z, phi0 + 0.06 * phi1 * x)
    return df, df * 0.06


def loss_gradient(phi, x, y):
    u = phi[0] + 0.06 * phi[1] * x
    f = np.sin(u) * np.exp(-(u**2) / 32)
    d = np.sign(f - y) * np.exp(-(u**2) / 32) * (np.cos(u) - u * np.sin(u) / 16)
    return [d.sum(), 0.06 * (d @ x)]
