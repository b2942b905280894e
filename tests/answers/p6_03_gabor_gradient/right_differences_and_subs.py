"""Central differences; Subs, evaluated in the end."""

import numpy as np
import sympy as sp


def gabor(x, phi):
    inner = phi[0] + (6 / 100) * phi[1] * x
    return np.sin(inner) * np.power(np.e, -(inner**2) / 32)


def loss(phi, x, y):
    return ((y - gabor(x, phi)) ** 2).sum()


def model_derivatives(x, phi0, phi1):
    t = sp.Symbol("t")
    d = sp.Subs(sp.diff(sp.sin(t) * sp.exp(-(t**2) / 32), t), t, phi0 + 6 * phi1 * x / 100).doit()
    return d, d * 6 * x / 100


def loss_gradient(phi, x, y):
    h = 1e-6
    e = np.eye(2) * h
    return np.array([(loss(phi + k, x, y) - loss(phi - k, x, y)) / (2 * h) for k in e])
