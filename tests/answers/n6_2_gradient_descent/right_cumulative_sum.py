"""A cumulative sum of steps; a logarithmic grid that is refined."""

import math
import numpy as np


def gradient_step(phi, gradient, alpha):
    return -(alpha * gradient - phi)


def gradient_descent(gradient_at, phi0, alpha, steps):
    d = [phi0]
    for _ in range(steps):
        d.append(-alpha * gradient_at(np.sum(d, axis=0)))
    return np.cumsum(d, axis=0)


def gradient_descent_with_line_search(loss, gradient_at, phi0, tolerance, max_steps):
    path = phi0.reshape(1, -1)
    for _ in range(max_steps):
        p = path[-1]
        g = gradient_at(p)
        if math.sqrt(sum(v * v for v in g)) < tolerance:
            break
        f = lambda a: loss(p - a * g)
        grid = list(np.logspace(-5, 5, 21))
        best = min(grid, key=f)
        w = 10**0.5
        for _ in range(6):
            w = w**0.4
            best = min([best * w**k for k in (-2, -1, 0, 1, 2)], key=f)
        if not f(best) < f(0):
            break
        path = np.vstack([path, p - best * g])
    return path
