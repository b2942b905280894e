"""The form from H² + det·1 over the trace."""

import numpy as np
import sympy as sp


def probability(x, phi):
    z = phi[0] + phi[1] * x
    return np.exp(np.minimum(z, 0)) / (1 + np.exp(-np.abs(z)))


def decision_boundary(phi):
    return -(phi[0] / phi[1])


def slope_at_boundary(phi):
    return (phi[1]) * 1 / 4.0


def loss(phi, x, y):
    z = phi[0] + phi[1] * x
    p = probability(x, phi)
    q = probability(x, -phi)
    with np.errstate(divide="ignore", invalid="ignore"):
        l = np.where(y == 1, -np.log(p), -np.log(q))
    return np.where(np.isfinite(l), l, np.abs(z)).sum()


def loss_gradient(phi, x, y):
    p = probability(x, phi)
    return np.array([sum(p) - sum(y), sum(p * x) - sum(y * x)])


def make_dataset(rng):
    labels = np.repeat([1, 0], 10)
    rng.shuffle(labels)
    return rng.normal(np.where(labels == 1, 1, -1), 1), labels.astype(float)


def loss_grid(phi0s, phi1s, x, y):
    return [[loss(np.array((a, b)), x, y) for a in phi0s] for b in phi1s]


def hessian(phi, x):
    p = probability(x, phi)
    q = probability(x, -phi)
    return np.dot(np.array([np.ones_like(x), x]) * p * q, np.array([np.ones_like(x), x]).T)


def quadratic_form_as_squares(v0, v1, phi0, phi1, x):
    w = [sp.exp(-phi0 - phi1 * xi) / (1 + sp.exp(-phi0 - phi1 * xi)) ** 2 for xi in x]
    a = sum(w)
    b = sum(wi * xi for wi, xi in zip(w, x))
    c = sum(wi * xi**2 for wi, xi in zip(w, x))
    # third way: eliminate v0 last; only needs c>0 : (fails at x all 0) so use shift by trace
    T = a + c
    # H = (H^2 + det I)/T  -> v^T H v = (|Hv|^2 + det |v|^2)/T
    det = sum(w[i] * w[j] * (x[i] - x[j]) ** 2 for i in range(len(x)) for j in range(i))
    return [(1 / T, a * v0 + b * v1), (1 / T, b * v0 + c * v1), (det / T, v0), (det / T, v1)]
