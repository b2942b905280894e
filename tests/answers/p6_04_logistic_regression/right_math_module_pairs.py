"""The math module, lists of points that are shuffled, L·D·Lᵀ by pairs of examples."""

import math

import numpy as np
import sympy as sp


def probability(x, phi):
    def s(z):
        if z > 700:
            return 1.0
        if z < -700:
            return 0.0
        return 1 / (1 + math.exp(-z))

    if np.ndim(x) == 0:
        return s(phi[0] + phi[1] * x)
    return [s(phi[0] + phi[1] * xi) for xi in x]


def decision_boundary(phi):
    return 0.0 - phi[0] / phi[1]


def slope_at_boundary(phi):

    return phi[1] * (0.5) * (1 - 0.5)


def loss(phi, x, y):
    l = 0.0
    for a, b in zip(x, y):
        z = phi[0] + phi[1] * a
        if b == 0:
            z = -z
        l += math.log1p(math.exp(-z)) if z > 0 else -z + math.log1p(math.exp(z))
    return l


def loss_gradient(phi, x, y):
    p = probability(x, phi)
    return (math.fsum(a - b for a, b in zip(p, y)), math.fsum((a - b) * c for a, b, c in zip(p, y, x)))


def make_dataset(rng):
    pts = [(float(rng.normal(-1)), 0) for _ in range(10)] + [(float(rng.normal(1)), 1) for _ in range(10)]
    rng.shuffle(pts)
    x, y = zip(*pts)
    return list(x), list(map(int, y))


def loss_grid(phi0s, phi1s, x, y):
    rows = []
    for b in phi1s:
        rows.append([loss([a, b], x, y) for a in phi0s])
    return rows


def hessian(phi, x):
    h00 = h01 = h11 = 0
    for a in x:
        p = probability(a, phi)
        w = p * (1 - p)
        h00 += w
        h01 += w * a
        h11 += w * a * a
    return [[h00, h01], [h01, h11]]


def quadratic_form_as_squares(v0, v1, phi0, phi1, x):
    # LDL^T : S (v0 + m v1)^2 + sum_{i<j} w_i w_j (x_i-x_j)^2/S v1^2
    w = [1 / (2 + 2 * sp.cosh(phi0 + phi1 * xi)) for xi in x]
    S = sp.Add(*w)
    m = sp.Add(*[a * b for a, b in zip(w, x)]) / S
    out = [(S, v0 + m * v1)]
    for i in range(len(x)):
        for j in range(i):
            out.append((w[i] * w[j] / S, (x[i] - x[j]) * v1))
    return out
