"""Searches at the first step and keeps that alpha."""

import numpy as np

PARTS = {
    "c": "Only the first step looks for an alpha, and the others take the same: look for a new one each time.",
}


def gradient_step(phi, gradient, alpha):
    return np.array([1, -alpha]) @ np.vstack([phi, gradient])


def _gd(f, p, a):
    while True:
        yield tuple(p)
        p = p - a * f(p)


def gradient_descent(gradient_at, phi0, alpha, steps):
    from itertools import islice

    return list(islice(_gd(gradient_at, phi0, alpha), steps + 1))


def gradient_descent_with_line_search(loss, gradient_at, phi0, tolerance, max_steps):
    path = [phi0]
    g = gradient_at(phi0)
    if np.linalg.norm(g) < tolerance:
        return np.array(path)
    a = min(2.0 ** np.arange(-14, 15), key=lambda a: loss(phi0 - a * g))
    for _ in range(max_steps):
        g = gradient_at(path[-1])
        if np.linalg.norm(g) < tolerance:
            break
        path.append(path[-1] - a * g)
    return np.array(path)
