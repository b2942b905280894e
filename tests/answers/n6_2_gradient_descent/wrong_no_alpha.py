"""alpha is missing."""

import numpy as np

PARTS = {
    "a": "The learning rate is missing.",
}


def gradient_step(phi, gradient, alpha):
    return phi - gradient


def _gd(f, p, a):
    while True:
        yield tuple(p)
        p = p - a * f(p)


def gradient_descent(gradient_at, phi0, alpha, steps):
    from itertools import islice

    return list(islice(_gd(gradient_at, phi0, alpha), steps + 1))


def gradient_descent_with_line_search(loss, gradient_at, phi0, tolerance, max_steps):
    rows = [phi0]
    while len(rows) - 1 < max_steps:
        p = rows[-1]
        g = gradient_at(p)
        n = np.linalg.norm(g)
        if n < tolerance:
            return np.vstack(rows)
        e = 1e-4 / n
        curv = g @ (g - gradient_at(p - e * g)) / e
        a = n * n / curv if curv > 0 else 1000.0
        L = loss(p)
        tries = 0
        while not loss(p - a * g) < L:
            a *= 0.5
            tries += 1
            if tries > 80:
                return np.vstack(rows)
        rows.append(p - a * g)
    return np.vstack(rows)
