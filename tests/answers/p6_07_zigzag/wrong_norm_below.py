"""The norm of Hg below; only the last point; half the size; the sign of b."""

import math

import numpy as np

PARTS = {
    "a": "Below stands the norm of Hg: it has to be gᵀHg.",
    "b": "Only the last point is returned: the path has a row for each step.",
    "c": "The step has half the right size.",
    "d": "The sign of b is turned in the gradient: it is Hφ + b.",
}


def exact_step_size(H, g):
    return g.dot(g) / math.hypot(*(H @ g))


def steepest_descent(H, b, phi0, steps):
    phi = phi0
    for _ in range(steps):
        g = H @ phi + b
        phi = phi - (g @ g) / (g @ H @ g) * g
    return phi


def next_gradient(H, g):
    n = g.dot(g) / (2 * g.dot(H * g))
    return g - n * H * g


def calmer_descent(H, b, phi0, tolerance):
    return np.array([phi0, np.linalg.solve(H, b)])
