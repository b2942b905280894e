"""a is right for two parameters only, b for five steps only, c for one matrix, d to three digits."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "wrong",
    "b": "wrong",
    "c": "wrong",
    "d": "It stops too early: go on until the norm of the gradient is below the tolerance.",
}


def exact_step_size(H, g):
    below = H[0, 0] * g[0] ** 2 + 2 * H[0, 1] * g[0] * g[1] + H[1, 1] * g[1] ** 2
    return (g[0] ** 2 + g[1] ** 2) / below


def steepest_descent(H, b, phi0, steps):
    path = [phi0]
    for _ in range(5):
        g = H @ path[-1] + b
        path.append(path[-1] - (g @ g) / (g @ H @ g) * g)
    return np.array(path)


def next_gradient(H, g):
    H = sp.Matrix([[10, 3], [3, 1]])
    return g - g.dot(g) / g.dot(H * g) * H * g


def calmer_descent(H, b, phi0, tolerance):
    return np.array([phi0, np.round(np.linalg.solve(H, -b), 3)])
