"""Labels −1 and 1, a multivariate normal, the matrix completed from v0."""

import numpy as np
import sympy as sp


def probability(x, phi):
    z = np.asarray(phi[0] + phi[1] * x, dtype=float)
    return np.reciprocal(1 + np.exp(np.minimum(-z, 709)))


def decision_boundary(phi):
    return np.divide(-phi[0], phi[1])


def slope_at_boundary(phi):
    return np.multiply(phi[1], 0.25)


def loss(phi, x, y):
    z = (2 * y - 1) * (phi[0] + phi[1] * x)
    return float(np.logaddexp.reduce([np.zeros_like(z), -z], axis=0).sum())


def loss_gradient(phi, x, y):
    t = 2 * y - 1
    z = -t * (phi[0] + phi[1] * x)
    s = probability(z, (0, 1))
    return -np.array([np.dot(t, s), np.dot(t * x, s)])


def make_dataset(rng):
    a = rng.multivariate_normal(np.r_[-np.ones(10), np.ones(10)], np.eye(20))
    return a, np.where(np.arange(20) < 10, 0.0, 1.0)


def loss_grid(phi0s, phi1s, x, y):
    return np.array([[loss([p0, p1], x, y) for p1 in phi1s] for p0 in phi0s]).T


def hessian(phi, x):
    h = 1e-20

    def g(a, b):
        z = a + b * x
        s = 0.5 * (1 + np.tanh(z / 2))
        return np.array([s.sum(), (s * x).sum()])

    return np.array([g(phi[0] + 1j * h, phi[1]).imag / h, g(phi[0], phi[1] + 1j * h).imag / h])


def quadratic_form_as_squares(v0, v1, phi0, phi1, x):
    w = [sp.exp(-phi0 - phi1 * xi) / (1 + sp.exp(-phi0 - phi1 * xi)) ** 2 for xi in x]
    a = sum(w)
    b = sum(wi * xi for wi, xi in zip(w, x))
    c = sum(wi * xi**2 for wi, xi in zip(w, x))
    return [(1 / a, a * v0 + b * v1), ((a * c - b**2) / a, v1)]
