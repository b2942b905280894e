"""d compares the square of the norm with the tolerance; b halves H; a is one over the largest curvature."""

import numpy as np

PARTS = {
    "a": "It is one over the largest curvature, a step that is safe everywhere, but not the exact one.",
    "b": "The gradient is half too small: ½φᵀHφ has the gradient Hφ.",
    "c": "The sign is turned: it is the gradient that is asked for, not the direction of the next step.",
    "d": "It stops where the square of the norm is below the tolerance: the norm itself has to be.",
}


def exact_step_size(H, g):
    return 1 / np.linalg.norm(H, ord=2)


def steepest_descent(H, b, phi0, steps):
    path = [phi0]
    for _ in range(steps):
        g = 0.5 * H @ path[-1] + b
        path.append(path[-1] - (g @ g) / (g @ H @ g) * g)
    return np.array(path)


def next_gradient(H, g):
    alpha = g.dot(g) / g.dot(H * g)
    return -1 * (g - alpha * H * g)


def calmer_descent(H, b, phi0, tolerance):
    low, high = np.linalg.eigvalsh(H)
    root = (low / high) ** 0.5
    x = y = phi0
    path = [x]
    while sum((H @ x + b) ** 2) >= tolerance:
        fresh = y - (H @ y + b) / high
        y, x = fresh + (1 - root) / (1 + root) * (fresh - x), fresh
        path.append(x)
    return np.array(path)
