"""Stops where the loss hardly falls."""

import numpy as np

PARTS = {
    "c": "It stops too early: the gradient is not below the tolerance, and steps are left.",
}


def gradient_step(phi, gradient, alpha):
    out = np.empty(len(phi))
    for i, g in enumerate(gradient):
        out[i] = phi[i] - alpha * g
    return out


def gradient_descent(gradient_at, phi0, alpha, steps):
    phi = phi0
    path = []
    for _ in range(steps + 1):
        path.append(list(phi))
        phi = phi - alpha * gradient_at(phi)
    return path


def gradient_descent_with_line_search(loss, gradient_at, phi0, tolerance, max_steps):
    path = [phi0]
    ladder = 2.0 ** np.arange(-14, 15)
    for _ in range(max_steps):
        p = path[-1]
        g = gradient_at(p)
        vals = [loss(p - a * g) for a in ladder]
        k = int(np.argmin(vals))
        if loss(p) - vals[k] < tolerance:
            break
        path.append(p - ladder[k] * g)
    return np.array(path)
