"""Keeps the start of its first call as a default."""

import numpy as np

PARTS = {
    "b": "wrong",
}


def gradient_step(phi, gradient, alpha):
    return phi - alpha * gradient


starts = []


def gradient_descent(gradient_at, phi0, alpha, steps):
    starts.append(phi0)
    phi = starts[0]
    path = [phi]
    for _ in range(steps):
        phi = phi - alpha * gradient_at(phi)
        path.append(phi)
    return np.array(path)


def gradient_descent_with_line_search(loss, gradient_at, phi0, tolerance, max_steps):
    phi = phi0.copy()
    path = [phi]
    alpha = 1.0
    for _ in range(max_steps):
        g = gradient_at(phi)
        n2 = g @ g
        if np.sqrt(n2) < tolerance:
            break
        L = loss(phi)
        alpha *= 4
        while True:
            new = phi - alpha * g
            if loss(new) <= L - 0.3 * alpha * n2:
                break
            alpha /= 2
            if alpha < 1e-18:
                break
        if not loss(new) < L:
            break
        phi = new
        path.append(phi)
    return np.array(path)
