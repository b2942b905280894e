"""The sign of alpha; the start missing; alpha missing; the best fixed rate."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "The sign is turned: alpha is positive, because phi - alpha * g has the minus already.",
    "b": "The start is missing: it is the first row of the path.",
    "c": "The step size is missing: α belongs in front of Hg.",
    "d": "Each step is a fixed learning rate times the gradient, which is no faster than the zigzag.",
}


def exact_step_size(H, g):
    return np.dot(g, -g) / np.einsum("i,ij,j", g, H, g)


def steepest_descent(H, b, phi0, steps):
    phi, path = phi0, []
    for _ in range(steps):
        g = H @ phi + b
        phi = phi - (g @ g) / (g @ H @ g) * g
        path.append(phi)
    return path


def next_gradient(H, g):
    return sp.eye(2) * g - H * g


def calmer_descent(H, b, phi0, tolerance):
    curvatures = np.linalg.eigvalsh(H)
    rate = 2 / (curvatures[0] + curvatures[-1])
    path = [phi0]
    while np.linalg.norm(H @ path[-1] + b) >= tolerance:
        path.append(path[-1] - rate * (H @ path[-1] + b))
    return np.array(path)
