"""Barzilai and Borwein's steps; determinants; factored."""

import numpy as np
import sympy as sp


def exact_step_size(H, g):
    return 1 / ((g / np.linalg.norm(g)) @ H @ (g / np.linalg.norm(g)))


def steepest_descent(H, b, phi0, steps):
    path = [np.array(phi0)]
    grads = H @ phi0 + b
    for _ in range(steps):
        Hg = H @ grads
        a = grads @ grads / (grads @ Hg)
        path.append(path[-1] - a * grads)
        grads = H @ path[-1] + b
    return np.array(path)


def next_gradient(H, g):
    Q = (g.transpose() * H * g).det()
    return ((g * Q - (g.transpose() * g).det() * H * g) / Q).applyfunc(sp.factor)


def calmer_descent(H, b, phi0, tolerance):
    p = phi0
    g = H @ p + b
    a = g @ g / (g @ H @ g)
    path = [p]
    while np.linalg.norm(g) >= tolerance:
        n = p - a * g
        gn = H @ n + b
        s, y = n - p, gn - g
        a = s @ s / (s @ y) if s @ y > 0 else a
        p, g = n, gn
        path.append(p)
    return np.array(path)
