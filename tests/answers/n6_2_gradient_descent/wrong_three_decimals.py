"""Rounds phi to three decimals."""

import numpy as np

PARTS = {
    "a": "wrong",
    "b": "follows",
}


def gradient_step(phi, gradient, alpha):
    return [round(float(p - alpha * g), 3) for p, g in zip(phi, gradient)]


def gradient_descent(gradient_at, phi0, alpha, steps):
    phi = phi0
    path = [phi]
    for _ in range(steps):
        phi = gradient_step(phi, gradient_at(np.asarray(phi)), alpha)
        path.append(phi)
    return path


def gradient_descent_with_line_search(loss, gradient_at, phi0, tolerance, max_steps):
    path = [phi0]
    ladder = 2.0 ** np.arange(-14, 15)
    while len(path) <= max_steps:
        p = path[-1]
        g = gradient_at(p)
        if np.linalg.norm(g) < tolerance:
            break
        vals = [loss(p - a * g) for a in ladder]
        k = int(np.argmin(vals))
        if vals[k] >= loss(p):
            break
        path.append(p - ladder[k] * g)
    return np.array(path)
