"""The curvature averaged; a unit gradient; twice the size; every row the same array."""

import math

import numpy as np

PARTS = {
    "a": "The curvature is averaged over all axes: it has to be that along the gradient.",
    "b": "The gradient is divided by its norm after alpha was found for the whole of it.",
    "c": "The step has twice the right size.",
    "d": "Every row is the last point: all of them are the same array, changed in place.",
}


def exact_step_size(H, g):
    return 1 / np.mean(np.diag(H))


def steepest_descent(H, b, phi0, steps):
    path = [phi0]
    for _ in range(steps):
        g = H @ path[-1] + b
        alpha = (g @ g) / (g @ H @ g)
        path.append(path[-1] - alpha * g / math.hypot(*g))
    return path


def next_gradient(H, g):
    n = g.dot(g) / g.dot(H * g)
    return [g[0] - 2 * n * (H * g)[0], g[1] - 2 * n * (H * g)[1]]


def calmer_descent(H, b, phi0, tolerance):
    phi = phi0.copy()
    path = [phi]
    while np.linalg.norm(H @ phi + b) >= tolerance:
        phi -= 0.9 * np.linalg.solve(H, H @ phi + b)
        path.append(phi)
    return np.array(path)
