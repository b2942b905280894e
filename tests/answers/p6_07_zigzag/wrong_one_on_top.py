"""1 on top; the first step size throughout; upside down in c; the tolerance on the square."""

import numpy as np

PARTS = {
    "a": "On top stands a 1: gᵀg is missing.",
    "b": "The step size is always the one of the first step: search afresh at each step.",
    "c": "The fraction in the step size is upside down.",
    "d": "It stops where the square of the norm is below the tolerance: the norm itself has to be.",
}


def exact_step_size(H, g):
    return 1 / np.inner(g, np.inner(H, g))


def steepest_descent(H, b, phi0, steps):
    path = [phi0]
    g = H @ phi0 + b
    alpha = (g @ g) / (g @ H @ g)
    for _ in range(steps):
        path.append(path[-1] - alpha * (H @ path[-1] + b))
    return np.array(path)


def next_gradient(H, g):
    Hg = H * g
    alpha = Hg.dot(g) / (g[0] ** 2 + g[1] ** 2)
    return g - alpha * Hg


def calmer_descent(H, b, phi0, tolerance):
    low, high = np.sqrt(np.linalg.eigvalsh(H))
    rate, beta = (2 / (low + high)) ** 2, ((high - low) / (high + low)) ** 2
    before = phi = phi0
    path = [phi]
    while sum((H @ phi + b) ** 2) > tolerance:
        phi, before = phi - rate * (H @ phi + b) + beta * (phi - before), phi
        path.append(phi)
    return path
