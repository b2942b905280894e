"""Momentum of 0.99 with a rate for the steepest axis: it swings back and forth for long; trace in a."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "The curvature is averaged over all axes: it has to be that along the gradient.",
    "c": "The fraction in the step size is upside down.",
    "d": "The path takes more than half of the steps that steepest descent takes.",
}


def exact_step_size(H, g):
    return 1 / np.mean(np.diag(H))


def steepest_descent(H, b, phi0, steps):
    path = [phi0]
    for _ in range(steps):
        g = H @ path[-1] + b
        path.append(path[-1] - g @ g / (g @ H @ g) * g)
    return np.array(path)


def next_gradient(H, g):
    return sp.simplify(g - (g.T * H * g)[0] / (g.T * g)[0] * (H * g))


def calmer_descent(H, b, phi0, tolerance):
    rate, beta = 1 / np.linalg.norm(H, 2), 0.99
    path, move = [phi0], np.zeros(2)
    while np.linalg.norm(H @ path[-1] + b) >= tolerance:
        move = beta * move - rate * (H @ path[-1] + b)
        path.append(path[-1] + move)
    return np.array(path)
