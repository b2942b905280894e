"""The gradient's absolute values in a and b: right where all entries are positive; d flattens the path."""

import numpy as np

PARTS = {"a": "wrong", "b": "wrong", "d": "wrong"}


def exact_step_size(H, g):
    g = abs(g)
    return g @ g / (g @ H @ g)


def steepest_descent(H, b, phi0, steps):
    path = [phi0]
    for _ in range(steps):
        g = np.abs(H @ path[-1] + b)
        path.append(path[-1] - g @ g / (g @ H @ g) * g)
    return np.array(path)


def next_gradient(H, g):
    a = g.dot(g) / g.dot(H * g)
    return g - a * H * g


def calmer_descent(H, b, phi0, tolerance):
    return np.concatenate([phi0, np.linalg.solve(H, -b)])
