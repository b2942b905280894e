"""Another step for the same end in a; d is steepest descent once more, in a function of its own."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "This step makes the next gradient as short as may be: it is the loss that has to be lowest.",
    "c": "This is a vector at a right angle to g, but not the gradient after the step.",
    "d": "This is the zigzag again: each step is at a right angle to the last.",
}


def exact_step_size(H, g):
    Hg = H @ g
    return np.dot(g, Hg) / np.dot(Hg, Hg)


def steepest_descent(H, b, phi0, steps):
    path = [phi0]
    for _ in range(steps):
        g = H @ path[-1] + b
        path.append(path[-1] - g @ g / (g @ H @ g) * g)
    return np.array(path)


def next_gradient(H, g):
    return sp.Matrix([[g[1]], [-g[0]]])


def calmer_descent(H, b, phi0, tolerance):
    path, phi = [phi0.tolist()], np.array(phi0)
    for _ in range(100_000):
        g = H @ phi + b
        length = np.sqrt(g.dot(g))
        if length < tolerance:
            break
        unit = g / length
        phi = phi - length / (unit @ H @ unit) * unit
        path.append(phi.tolist())
    return path
