"""np.vectorize and SymPy in numeric parts; halved squares and a weight of zero."""

import math

import numpy as np
import sympy as sp

p_ = sp.Symbol("z")


sgm = np.vectorize(lambda z: 1 / (1 + math.exp(-z)) if z > -700 else 0.0, otypes=[float])


def probability(x, phi):
    return sgm(phi[0] + phi[1] * np.asarray(x))


def decision_boundary(phi):
    return float(sp.solve(sp.Float(phi[0]) + sp.Float(phi[1]) * p_, p_)[0])


def slope_at_boundary(phi):
    return float(sp.diff(1 / (1 + sp.exp(-(phi[0] + phi[1] * p_))), p_).subs(p_, decision_boundary(phi)))


def loss(phi, x, y):
    q = probability(x, phi)
    return sum(
        min(800.0, -math.log(max(v if t else probability(-a * phi[1] - phi[0], (0, 1)), 1e-320)))
        if abs(phi[0] + phi[1] * a) < 600
        else (0 if ((phi[0] + phi[1] * a) > 0) == bool(t) else abs(phi[0] + phi[1] * a))
        for v, t, a in zip(q, y, x)
    )


def loss_gradient(phi, x, y):
    return sum(((probability(a, phi) - b) * np.array([1, a]) for a, b in zip(x, y)), np.zeros(2))


def make_dataset(rng):
    d = [(rng.normal(m, 1), c) for m, c in [(-1, 0), (1, 1)] * 10]
    d = np.array(d)
    return d.T


def loss_grid(phi0s, phi1s, x, y):
    from itertools import product

    return np.array([loss(np.array([a, b]), x, y) for b, a in product(phi1s, phi0s)]).reshape(len(phi1s), -1)


def hessian(phi, x):
    return sum(
        float(probability(a, phi) * (1 - probability(a, phi))) * np.array([[1, a], [a, a * a]]) for a in x
    )


def quadratic_form_as_squares(v0, v1, phi0, phi1, x):
    half = sp.Rational(1, 2)
    out = [(0, v0)]
    for xi in x:
        s = 1 / (1 + sp.exp(-(phi0 + phi1 * xi)))
        out += [(half * s * (1 - s), v0 + v1 * xi), (half * s * (1 - s), -v0 - v1 * xi)]
    return out
