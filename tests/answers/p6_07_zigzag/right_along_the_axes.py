"""Eigenvectors; a generator; two steps along the axes of the valley."""

import numpy as np
import sympy as sp


def exact_step_size(H, g):
    w, V = np.linalg.eigh(H)
    c = V.T @ g
    return np.array(np.sum(c**2) / np.sum(w * c**2))


def steepest_descent(H, b, phi0, steps):
    def gen():
        p = phi0
        yield p
        for _ in range(steps):
            g = H @ p + b
            p = p - exact_step_size(H, g) * g
            yield p

    return list(gen())


def next_gradient(H, g):
    h11, h12, h22 = H[0, 0], H[1, 0], H[1, 1]
    k = (h11 - h22) * g[0] * g[1] + h12 * (g[1] ** 2 - g[0] ** 2)
    q = h11 * g[0] ** 2 + 2 * h12 * g[0] * g[1] + h22 * g[1] ** 2
    return sp.Matrix([-g[1] * k / q, g[0] * k / q])


def calmer_descent(H, b, phi0, tolerance):
    w, V = np.linalg.eigh(H)
    star = -V @ ((V.T @ b) / w)
    mid = phi0 + V[:, 0] * (V[:, 0] @ (star - phi0))
    return [phi0, mid, star]
