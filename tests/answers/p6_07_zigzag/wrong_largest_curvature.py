"""One over the largest curvature; half the gradient; a perpendicular; the end alone."""

import numpy as np

PARTS = {
    "a": "It is one over the largest curvature, a step that is safe everywhere, but not the exact one.",
    "b": "The gradient is half too small: ½φᵀHφ has the gradient Hφ.",
    "c": "This is a vector at a right angle to g, but not the gradient after the step.",
    "d": "Only the last point is returned: the path begins at phi0.",
}


def exact_step_size(H, g):
    return 1 / np.linalg.norm(H, 2)


def steepest_descent(H, b, phi0, steps):
    path = [phi0]
    for _ in range(steps):
        g = 0.5 * H @ path[-1] + b
        path.append(path[-1] - (g @ g) / (g @ H @ g) * g)
    return path


def next_gradient(H, g):
    return g[1], -g[0]


def calmer_descent(H, b, phi0, tolerance):
    return np.linalg.solve(H, -b)[None, :]
