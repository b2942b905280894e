"""Compares the squared norm with the tolerance."""

import numpy as np

PARTS = {
    "c": "It stops where the square of the norm is below the tolerance: the norm itself has to be.",
}


def gradient_step(phi, gradient, alpha):
    return -(alpha * gradient - phi)


def gradient_descent(gradient_at, phi0, alpha, steps):
    d = [phi0]
    for _ in range(steps):
        d.append(-alpha * gradient_at(np.sum(d, axis=0)))
    return np.cumsum(d, axis=0)


def gradient_descent_with_line_search(loss, gradient_at, phi0, tolerance, max_steps):
    path = [phi0]
    ladder = 2.0 ** np.arange(-14, 15)
    for _ in range(max_steps):
        p = path[-1]
        g = gradient_at(p)
        if g @ g < tolerance:
            break
        vals = [loss(p - a * g) for a in ladder]
        k = int(np.argmin(vals))
        if vals[k] >= loss(p):
            break
        path.append(p - ladder[k] * g)
    return np.array(path)
