"""Halves alpha for ever at a minimum."""

import numpy as np

PARTS = {
    "c": "It looks for a lower loss for ever where none can be found: give up when alpha is tiny.",
}


def gradient_step(phi, gradient, alpha):
    return tuple(map(lambda i: phi[i] + (-gradient[i]) * alpha, range(len(phi))))


def gradient_descent(gradient_at, phi0, alpha, steps):
    phi = phi0.copy()
    out = [phi.copy()]
    while len(out) <= steps:
        phi -= alpha * gradient_at(phi)
        out.append(phi.copy())
    return np.stack(out)


def gradient_descent_with_line_search(loss, gradient_at, phi0, tolerance, max_steps):
    path = [phi0]
    for _ in range(max_steps):
        p = path[-1]
        g = gradient_at(p)
        a = 4096.0
        while loss(p - a * g) >= loss(p):
            a /= 2
        path.append(p - a * g)
        if np.linalg.norm(gradient_at(path[-1])) < tolerance:
            break
    return np.array(path)
