"""d takes ten steps and no more; b divides by the norm twice over; a asks for the diagonal alone."""

import numpy as np

PARTS = {
    "a": "It multiplies entry by entry: only the diagonal of H is used.",
    "b": "The gradient is divided by its norm after alpha was found for the whole of it.",
    "d": "It stops too early: go on until the norm of the gradient is below the tolerance.",
}


def exact_step_size(H, g):
    return np.sum(g * g) / np.sum(g * np.diag(H) * g)


def steepest_descent(H, b, phi0, steps):
    path = [phi0]
    for _ in range(steps):
        g = H @ path[-1] + b
        alpha = (g @ g) / (g @ H @ g)
        direction = g / np.sqrt(g @ g)
        path.append(path[-1] - alpha * direction)
    return np.array(path)


def next_gradient(H, g):
    a = g.dot(g) / g.dot(H * g)
    return g - a * H * g


def calmer_descent(H, b, phi0, tolerance):
    path, move = [phi0], 0.0
    for _ in range(10):
        move = 0.8 * move - (H @ path[-1] + b) / np.trace(H)
        path.append(path[-1] + move)
    return np.array(path)
