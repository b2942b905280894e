"""Adds the steps."""

import math
import numpy as np

PARTS = {
    "b": "The steps go uphill: they have to be subtracted.",
}


def gradient_step(phi, gradient, alpha):
    return [p - alpha * g for p, g in zip(phi, gradient)]


def gradient_descent(gradient_at, phi0, alpha, steps):
    path = [phi0]
    for _ in range(steps):
        path.append(path[-1] + alpha * gradient_at(path[-1]))
    return np.array(path)


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
