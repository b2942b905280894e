"""Returns the step without phi."""

import numpy as np

PARTS = {
    "a": "The step alone is returned, with its sign: it has to be added to phi.",
}


def gradient_step(phi, gradient, alpha):
    return -alpha * gradient


def gradient_descent(gradient_at, phi0, alpha, steps):
    if steps == 0:
        return np.atleast_2d(phi0)
    return np.vstack(
        [phi0, gradient_descent(gradient_at, phi0 - alpha * gradient_at(phi0), alpha, steps - 1)]
    )


def gradient_descent_with_line_search(loss, gradient_at, phi0, tolerance, max_steps):
    path = [phi0]
    for _ in range(max_steps):
        p = path[-1]
        g = gradient_at(p)
        if np.linalg.norm(g) < tolerance:
            break
        slope = lambda a: -(g @ gradient_at(p - a * g))
        hi = 1e-4
        while slope(hi) < 0 and hi < 1e9:
            hi *= 2
        lo = 0.0
        for _ in range(45):
            m = (lo + hi) / 2
            if slope(m) < 0:
                lo = m
            else:
                hi = m
        L = loss(p)
        a = hi
        while loss(p - a * g) >= L and a > 1e-20:
            a /= 2
        if a <= 1e-20:
            break
        path.append(p - a * g)
    return path
