"""Gradient steps of the sizes 1/eigenvalue, one after the other; a parabola through three points."""

import numpy as np
import sympy as sp


def exact_step_size(H, g):
    def along(alpha):
        return alpha**2 / 2 * (g @ H @ g) - alpha * (g @ g)

    y0, y1, y2 = along(0.0), along(1.0), along(2.0)
    return (3 * y0 - 4 * y1 + y2) / (2 * (y0 - 2 * y1 + y2))


def steepest_descent(H, b, phi0, steps):
    phi = np.array(phi0, float)
    rows = [phi.copy()]
    for _ in range(steps):
        g = H @ phi + b
        phi -= np.sum(g**2) / np.sum(g * (H @ g)) * g
        rows.append(phi.copy())
    return np.stack(rows)


def next_gradient(H, g):
    shrink = sp.eye(2) - H * (g.dot(g) / (g.T * H * g)[0])
    return sp.simplify(shrink * g)


def calmer_descent(H, b, phi0, tolerance):
    sizes = 1 / np.linalg.eigvalsh(H)
    path = [phi0]
    while np.linalg.norm(H @ path[-1] + b) >= tolerance:
        path.append(path[-1] - sizes[len(path) % 2] * (H @ path[-1] + b))
    return np.array(path)
