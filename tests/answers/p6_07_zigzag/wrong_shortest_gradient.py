"""The step for the shortest gradient; a factor 2 in the gradient; zeros; the start missing."""

import numpy as np

PARTS = {
    "a": "This step makes the next gradient as short as may be: it is the loss that has to be lowest.",
    "b": "The gradient has a factor 2: the ½ in the loss cancels it, and what is left is Hφ + b.",
    "c": "The gradient is not zero after one step: only its part along g is.",
    "d": "The start is missing: the first row of the path is phi0.",
}


def exact_step_size(H, g):
    Hg = H @ g
    return (g @ Hg) / (Hg @ Hg)


def steepest_descent(H, b, phi0, steps):
    path = [phi0]
    for _ in range(steps):
        g = (H + H.T) @ path[-1] + b
        path.append(path[-1] - (g @ g) / (g @ H @ g) * g)
    return path


def next_gradient(H, g):
    return 0, 0


def calmer_descent(H, b, phi0, tolerance):
    path = []
    phi = phi0 - 0.5 * np.linalg.solve(H, H @ phi0 + b)
    while np.linalg.norm(H @ phi + b) >= tolerance:
        path.append(phi)
        phi = phi - np.linalg.solve(H, H @ phi + b)
    return np.array([*path, phi])
