"""Looks at the gradient one step late."""

import numpy as np

PARTS = {
    "c": "It stops one step late: look at the gradient before taking another step.",
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
    ladder = 2.0 ** np.arange(-14, 15)
    done = False
    for _ in range(max_steps):
        p = path[-1]
        g = gradient_at(p)
        if np.linalg.norm(g) < tolerance:
            done = True
        vals = [loss(p - a * g) for a in ladder]
        k = int(np.argmin(vals))
        if vals[k] >= loss(p):
            break
        path.append(p - ladder[k] * g)
        if done:
            break
    return np.array(path)
