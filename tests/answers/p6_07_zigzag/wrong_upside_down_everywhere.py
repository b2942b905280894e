"""The step size upside down, in all parts that have one; b uses the function, c the formula."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "The fraction is upside down: gᵀg belongs on top, gᵀHg below.",
    "b": "follows",
    "c": "follows",
}


def exact_step_size(H, g):
    return np.einsum("i,ij,j", g, H, g) / np.einsum("i,i", g, g)


def steepest_descent(H, b, phi0, steps):
    path = np.empty((steps + 1, phi0.size))
    path[0] = phi0
    for i in range(1, steps + 1):
        g = H @ path[i - 1] + b
        path[i] = path[i - 1] - g * exact_step_size(H, g)
    return path


def next_gradient(H, g):
    quotient = (g.T * H * g)[0] / (g.T * g)[0]
    return (sp.eye(2) - quotient * H) * g


def calmer_descent(H, b, phi0, tolerance):
    return np.array([phi0, np.linalg.solve(H, -b)])
