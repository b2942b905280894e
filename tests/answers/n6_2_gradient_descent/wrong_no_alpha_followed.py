"""alpha is missing in the step and so in the descent; the line search does without the step."""

import numpy as np
from itertools import accumulate, repeat

PARTS = {
    "a": "The learning rate is missing.",
    "b": "follows",
}


def gradient_step(phi, gradient, alpha):
    return [p - g for p, g in zip(phi, gradient)]


def gradient_descent(gradient_at, phi0, alpha, steps):
    return list(
        accumulate(
            repeat(None, steps), lambda p, _: np.array(gradient_step(p, gradient_at(p), alpha)), initial=phi0
        )
    )


def gradient_descent_with_line_search(loss, gradient_at, phi0, tolerance, max_steps):
    path = [phi0]
    for _ in range(max_steps):
        p = path[-1]
        g = gradient_at(p)
        if np.linalg.norm(g) < tolerance:
            break
        tried = {a: loss(p - a * g) for a in 2.0 ** np.arange(-16, 14, 0.5)}
        best = min(tried, key=tried.get)
        if tried[best] >= loss(p):
            break
        path.append(p - best * g)
    return np.array(path)
