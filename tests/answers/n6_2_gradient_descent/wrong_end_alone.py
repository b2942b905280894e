"""Returns the last point of the line search descent alone."""

import numpy as np

PARTS = {
    "c": "wrong",
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
    p = phi0
    ladder = 2.0 ** np.arange(-14, 15)
    for _ in range(max_steps):
        g = gradient_at(p)
        if np.linalg.norm(g) < tolerance:
            break
        vals = [loss(p - a * g) for a in ladder]
        k = int(np.argmin(vals))
        if vals[k] >= loss(p):
            break
        p = p - ladder[k] * g
    return p
