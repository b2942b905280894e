"""Changes phi0 in place; a column for each step; symbols of its own; a single entry."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "wrong",
    "b": "wrong",
    "c": "wrong",
    "d": "wrong",
}


def exact_step_size(H, g):
    return g / (H @ g)


def steepest_descent(H, b, phi0, steps):
    path = [phi0.copy()]
    for _ in range(steps):
        g = H @ phi0 + b
        phi0 -= (g @ g) / (g @ H @ g) * g
        path.append(phi0.copy())
    return np.array(path)


def next_gradient(H, g):
    alpha = sp.Symbol("alpha")
    return g - alpha * H * g


def calmer_descent(H, b, phi0, tolerance):
    middle = phi0 - 0.5 * np.linalg.solve(H, H @ phi0 + b)
    return np.array([phi0, middle, np.linalg.solve(H, -b)]).T
