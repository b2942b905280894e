"""Compares the norm with a thousandth in place of tolerance."""

import numpy as np

PARTS = {
    "c": "It does not stop when the norm of the gradient is below the tolerance.",
}


def gradient_step(phi, gradient, alpha):
    return phi - alpha * gradient


def gradient_descent(gradient_at, phi0, alpha, steps):
    path = [phi0]
    for _ in range(steps):
        path.append(path[-1] - alpha * gradient_at(path[-1]))
    return np.array(path)


def gradient_descent_with_line_search(loss, gradient_at, phi0, tolerance, max_steps):
    path = [phi0]
    ladder = 2.0 ** np.arange(-14, 15)
    for _ in range(max_steps):
        p = path[-1]
        g = gradient_at(p)
        if np.linalg.norm(g) < 1e-3:
            break
        vals = [loss(p - a * g) for a in ladder]
        k = int(np.argmin(vals))
        if vals[k] >= loss(p):
            break
        path.append(p - ladder[k] * g)
    return np.array(path)
