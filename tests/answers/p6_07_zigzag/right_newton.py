"""Newton's method in one step; everything else as in the text."""

import numpy as np
import sympy as sp


def exact_step_size(H, g):
    return g @ g / (g @ H @ g)


def steepest_descent(H, b, phi0, steps):
    path = [phi0]
    for _ in range(steps):
        g = H @ path[-1] + b
        path.append(path[-1] - exact_step_size(H, g) * g)
    return np.array(path)


def next_gradient(H, g):
    a = g.dot(g) / g.dot(H * g)
    return sp.Matrix(g - a * H * g)


def calmer_descent(H, b, phi0, tolerance):
    return np.array([phi0, np.linalg.solve(H, -b)])
