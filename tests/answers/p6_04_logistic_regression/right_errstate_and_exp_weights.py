"""np.errstate around the plain formula; weights exp(z), expressions divided by 1 + exp(z)."""

import numpy as np
import sympy as sp


def probability(x, phi):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-(phi[0] + phi[1] * x)))


def decision_boundary(phi):
    return (0.5 - 0.5 - phi[0]) / phi[1]


def slope_at_boundary(phi):
    return (
        phi[1]
        * probability(decision_boundary(phi), phi)
        * probability(decision_boundary(phi), -np.asarray(phi))
    )


def loss(phi, x, y):
    p = probability(x, phi)
    eps = np.finfo(float).tiny
    q = np.where(y > 0.5, p, probability(x, -np.asarray(phi)))
    return -np.log(np.maximum(q, eps)).sum()


def loss_gradient(phi, x, y):
    s = 1 - 2 * y
    q = probability(x, np.asarray(phi)) * (1 - y) + y * probability(x, -np.asarray(phi))
    return np.stack([np.ones(len(x)), x]) @ (s * q)


def make_dataset(rng):
    a = rng.standard_normal((10, 2)) + np.array([-1, 1])
    b = np.zeros((10, 2))
    b[:, 1] = 1
    return a.ravel(), b.ravel()


def loss_grid(phi0s, phi1s, x, y):
    f = np.vectorize(lambda a, b: loss(np.array([a, b]), x, y))
    return f(np.asarray(phi0s)[None, :], np.asarray(phi1s)[:, None])


def hessian(phi, x):
    x = np.asarray(x)
    w = probability(x, phi) * probability(x, -np.asarray(phi))
    return (w[:, None, None] * np.array([[x**0, x], [x, x**2]]).transpose(2, 0, 1)).sum(0)


def quadratic_form_as_squares(v0, v1, phi0, phi1, x):
    res = []
    for xi in x:
        z = phi0 + phi1 * xi
        res.append([sp.exp(z), (v0 + xi * v1) / (1 + sp.exp(z))])
    return res
