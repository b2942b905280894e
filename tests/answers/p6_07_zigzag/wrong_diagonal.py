"""The diagonal alone; the same array in every row; the sign of the next gradient; Newton without b."""

import numpy as np

PARTS = {
    "a": "It multiplies entry by entry: only the diagonal of H is used.",
    "b": "Every row is the last point: all of them are the same array, changed in place.",
    "c": "The sign is turned: it is the gradient that is asked for, not the direction of the next step.",
    "d": "The vector b is missing in the gradient.",
}


def exact_step_size(H, g):
    return sum(g**2) / sum(H[k, k] * g[k] ** 2 for k in range(len(g)))


def steepest_descent(H, b, phi0, steps):
    phi = phi0.copy()
    path = [phi]
    for _ in range(steps):
        g = H @ phi + b
        phi -= (g @ g) / (g @ H @ g) * g
        path.append(phi)
    return np.array(path)


def next_gradient(H, g):
    n = g.dot(g) / g.dot(H * g)
    return n * (H * g) - g


def calmer_descent(H, b, phi0, tolerance):
    path = [phi0]
    while np.linalg.norm(H @ path[-1]) >= tolerance:
        path.append(path[-1] - 0.8 * np.linalg.solve(H, H @ path[-1]))
    return np.array(path)
