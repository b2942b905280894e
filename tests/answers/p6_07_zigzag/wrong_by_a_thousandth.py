"""A step that is searched for on a grid of a thousand in a; steps a thousandth too long in b; 1.001 in c."""

import numpy as np
import sympy as sp

PARTS = {"a": "wrong", "b": "wrong", "c": "wrong", "d": "wrong"}


def exact_step_size(H, g):
    sizes = np.linspace(0, 2 / np.linalg.eigvalsh(H)[0], 1001)
    return sizes[np.argmin(0.5 * sizes**2 * (g @ H @ g) - sizes * (g @ g))]


def steepest_descent(H, b, phi0, steps):
    path = [phi0]
    for _ in range(steps):
        g = H @ path[-1] + b
        path.append(path[-1] - 1.001 * (g @ g) / (g @ H @ g) * g)
    return np.array(path)


def next_gradient(H, g):
    a = sp.Float("1.001") * g.dot(g) / g.dot(H * g)
    return g - a * H * g


def calmer_descent(H, b, phi0, tolerance):
    return np.array([phi0 * 1.001, np.linalg.solve(H, -b)])
