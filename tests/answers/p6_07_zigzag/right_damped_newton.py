"""Nine tenths of Newton's step, again and again; steepest descent as a closure; the quarter turn of g."""

import numpy as np
import sympy as sp


def exact_step_size(H, g):
    return (g.T @ g) * (g.T @ H @ g) ** -1


def steepest_descent(H, b, phi0, steps):
    path = []

    def visit(phi, left):
        path.append(phi.tolist())
        if left:
            g = b + phi @ H
            visit(phi - g * exact_step_size(H, g), left - 1)

    visit(phi0, steps)
    return path


def next_gradient(H, g):
    # What is left of -αHg is its part along g turned by a right angle.
    turned = sp.Matrix([[0, -1], [1, 0]]) * g
    return -(g.T * H * turned)[0] / (g.T * H * g)[0] * turned


def calmer_descent(H, b, phi0, tolerance):
    inverse = np.linalg.pinv(H)
    path = np.array([phi0])
    while np.sqrt(np.sum((path[-1] @ H + b) ** 2)) >= tolerance:
        path = np.append(path, [path[-1] - 0.9 * inverse @ (H @ path[-1] + b)], axis=0)
    return path
