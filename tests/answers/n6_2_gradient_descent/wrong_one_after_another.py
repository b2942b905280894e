"""Moves the coordinates one after the other."""

import numpy as np

PARTS = {
    "b": "wrong",
}


def gradient_step(phi, gradient, alpha):
    return -(alpha * gradient - phi)


def gradient_descent(gradient_at, phi0, alpha, steps):
    phi = phi0.copy()
    path = [phi.copy()]
    for _ in range(steps):
        for i in range(len(phi)):
            phi[i] -= alpha * gradient_at(phi)[i]
        path.append(phi.copy())
    return np.array(path)


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
