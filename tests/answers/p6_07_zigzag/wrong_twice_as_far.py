"""Twice too long; b missing; the change alone; a fixed number of steps."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "The step is twice as long as it should be: it goes across to where the loss is as high again.",
    "b": "The vector b is missing in the gradient.",
    "c": "This is only the change of the gradient: the gradient g itself has to be added.",
    "d": "It stops too early: go on until the norm of the gradient is below the tolerance.",
}


def exact_step_size(H, g):
    return g @ g / (0.5 * g @ H @ g)


def steepest_descent(H, b, phi0, steps):
    path = [phi0]
    for t in range(steps):
        g = H @ path[t]
        path += [path[t] - np.linalg.norm(g) ** 2 / (g @ H @ g) * g]
    return np.array(path)


def next_gradient(H, g):
    a = sp.Symbol("a")
    alpha = sp.solve((g - a * H * g).dot(g), a)[0]
    return -(H * g) * alpha


def calmer_descent(H, b, phi0, tolerance):
    low, high = np.sqrt(np.linalg.eigvalsh(H))
    rate, beta = (2 / (low + high)) ** 2, ((high - low) / (high + low)) ** 2
    before = phi = phi0
    path = [phi]
    for _ in range(10):
        phi, before = phi - rate * (H @ phi + b) + beta * (phi - before), phi
        path.append(phi)
    return path
