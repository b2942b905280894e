"""Steepest descent with 0.8 of the exact step; np.append."""

import numpy as np
import sympy as sp


def exact_step_size(H, g):
    return np.float64(np.sum(g * g)) / np.sum(np.outer(g, g) * H)


def steepest_descent(H, b, phi0, steps):
    p = phi0 + 0
    r = np.zeros((0, len(p)))
    for _ in range(steps + 1):
        r = np.append(r, [p], axis=0)
        g = np.tensordot(H, p, 1) + b
        p = p - exact_step_size(H, g) * g
    return r


def next_gradient(H, g):
    al = g.dot(g) / (g.T * H * g)[0, 0]
    out = []
    for i in range(2):
        out.append(g[i] - al * sum(H[i, j] * g[j] for j in range(2)))
    return tuple(map(sp.together, out))


def calmer_descent(H, b, phi0, tolerance):
    p = phi0
    path = [p]
    g = H @ p + b
    while np.linalg.norm(g) >= tolerance:
        p = p - 0.8 * (g @ g) / (g @ H @ g) * g
        path.append(p)
        g = H @ p + b
    return np.array(path)
