"""Half of the exact step in a, but b and c have the exact one of their own: they are right."""

import numpy as np

PARTS = {"a": "The step is half as long as it should be: the ½ in the loss cancels the 2 of the derivative."}


def exact_step_size(H, g):
    return np.sum(g * g) / (2 * np.sum(g * np.dot(H, g)))


def steepest_descent(H, b, phi0, steps):
    path = [phi0]
    for _ in range(steps):
        g = H @ path[-1] + b
        path.append(path[-1] - g @ g / (g @ H @ g) * g)
    return np.array(path)


def next_gradient(H, g):
    a = g.dot(g) / g.dot(H * g)
    return g - a * H * g


def calmer_descent(H, b, phi0, tolerance):
    return np.array([phi0, np.linalg.solve(H, -b)])
