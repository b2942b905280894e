"""The first row of both paths is the point after the first step; c has only the change."""

import numpy as np

PARTS = {
    "b": "The start is missing: it is the first row of the path.",
    "c": "This is only the change of the gradient: the gradient g itself has to be added.",
    "d": "The start is missing: the first row of the path is phi0.",
}


def exact_step_size(H, g):
    return (g @ g) / (g @ H @ g)


def steepest_descent(H, b, phi0, steps):
    phi, rows = phi0, []
    for _ in range(steps):
        g = b + H @ phi
        phi = phi - (g @ g) / (g @ H @ g) * g
        rows.append(phi)
    return np.array(rows)


def next_gradient(H, g):
    Hg = H * g
    factor = -(g[0] ** 2 + g[1] ** 2) / (g[0] * Hg[0] + g[1] * Hg[1])
    return [factor * Hg[0], factor * Hg[1]]


def calmer_descent(H, b, phi0, tolerance):
    phi, rows = phi0, []
    while np.linalg.norm(H @ phi + b) >= tolerance:
        phi = phi - 0.9 * np.linalg.solve(H, H @ phi + b)
        rows.append(phi)
    return np.array(rows)
