"""Takes the gradient once, at the start."""

import numpy as np

PARTS = {
    "b": "The gradient is always the one at the start: take it afresh at each step.",
}


def gradient_step(phi, gradient, alpha):
    return tuple(map(lambda i: phi[i] + (-gradient[i]) * alpha, range(len(phi))))


def gradient_descent(gradient_at, phi0, alpha, steps):
    g = gradient_at(phi0)
    path = [phi0]
    for _ in range(steps):
        path.append(path[-1] - alpha * g)
    return np.array(path)


def gradient_descent_with_line_search(loss, gradient_at, phi0, tolerance, max_steps):
    path = [phi0]
    ladder = 2.0 ** np.arange(-14, 15)
    while len(path) <= max_steps:
        p = path[-1]
        g = gradient_at(p)
        if np.linalg.norm(g) < tolerance:
            break
        vals = [loss(p - a * g) for a in ladder]
        k = int(np.argmin(vals))
        if vals[k] >= loss(p):
            break
        path.append(p - ladder[k] * g)
    return np.array(path)
