"""A step too many; a path that moves away."""

import numpy as np

PARTS = {
    "b": "The path has one step too many.",
    "d": "The path ends with a longer gradient than it began with: it moves away from the minimum.",
}


def exact_step_size(H, g):
    return g @ g / (g @ H @ g)


def steepest_descent(H, b, phi0, steps):
    phi, path, t = phi0, [], 0
    while t < steps + 2:
        path.append(phi)
        g = H @ phi + b
        phi = phi - (g @ g) / (g @ H @ g) * g
        t += 1
    return np.array(path)


def calmer_descent(H, b, phi0, tolerance):
    path = [phi0]
    for _ in range(20):
        path.append(path[-1] + 0.5 * np.linalg.solve(H, H @ path[-1] + b))
    return np.array(path)


def next_gradient(H, g):
    a = g.dot(g) / g.dot(H * g)
    return g - a * H * g
