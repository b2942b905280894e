"""b and d work in phi0 itself: the numbers are right, but the caller's start is gone."""

import numpy as np

PARTS = {"b": "wrong", "d": "wrong"}


def exact_step_size(H, g):
    return (g @ g) / (g @ H @ g)


def steepest_descent(H, b, phi0, steps):
    path = [phi0.copy()]
    for _ in range(steps):
        g = H @ phi0 + b
        phi0 -= exact_step_size(H, g) * g
        path.append(phi0.copy())
    return np.array(path)


def next_gradient(H, g):
    a = g.dot(g) / g.dot(H * g)
    return g - a * H * g


def calmer_descent(H, b, phi0, tolerance):
    path = [phi0.copy()]
    phi0 += np.linalg.solve(H, -(H @ phi0 + b))
    path.append(phi0.copy())
    return np.array(path)
