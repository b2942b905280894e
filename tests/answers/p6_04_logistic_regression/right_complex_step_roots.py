"""Clipping of z, a complex step, square roots in the expressions."""

import numpy as np
import sympy as sp


def probability(x, phi):
    z = np.clip(phi[0] + phi[1] * x, -500, 500)
    return np.exp(z) / (1 + np.exp(z))


def decision_boundary(phi):
    return -phi[0] / phi[1] if phi[1] != 0 else None


def slope_at_boundary(phi):
    return phi[1] / 2**2


def loss(phi, x, y):
    P = probability(x, phi)
    P = P * (1 - 2e-16) + 1e-16
    return -(np.log(P[y == 1]).sum() + np.log1p(-P[y == 0]).sum())


def loss_gradient(phi, x, y):
    def L(a, b):
        z = a + b * x
        return np.sum(np.log(1 + np.exp(z)) - y * z) if np.all(abs(z) < 30) else None

    g = []
    for e in (1e-20j, 0), (0, 1e-20j):
        v = L(phi[0] + e[0], phi[1] + e[1])
        if v is None:
            r = probability(x, phi) - y
            return np.array([r.sum(), (r * x).sum()])
        g.append(v.imag / 1e-20)
    return np.array(g)


def make_dataset(rng):
    x = [rng.normal(-1 if k < 10 else 1, 1) for k in range(20)]
    y = [float(k >= 10) for k in range(20)]
    o = np.argsort(x)
    return np.array(x)[o], np.array(y)[o]


def loss_grid(phi0s, phi1s, x, y):
    g = np.zeros([np.size(phi1s), np.size(phi0s)])
    for (i, j), _ in np.ndenumerate(g):
        g[i, j] = loss(np.array([phi0s[j], phi1s[i]]), x, y)
    return g


def hessian(phi, x):
    p = probability(x, phi)
    q = p - p**2
    s = [np.sum(q * x**k) for k in range(3)]
    return np.array([[s[0], s[1]], [s[1], s[2]]])


def quadratic_form_as_squares(v0, v1, phi0, phi1, x):
    out = []
    for xi in x:
        z = phi0 + phi1 * xi
        out.append((1, sp.sqrt(sp.exp(-z)) * (v0 + v1 * xi) / (1 + sp.exp(-z))))
    return out
