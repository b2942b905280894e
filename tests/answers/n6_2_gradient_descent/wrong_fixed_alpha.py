"""A fixed alpha."""

import numpy as np

PARTS = {
    "c": "Every step has the same alpha: a line search looks for a new one each time.",
}


def gradient_step(phi, gradient, alpha):
    return phi - alpha * gradient


def gradient_descent(gradient_at, phi0, alpha, steps):
    path = [phi0]
    for _ in range(steps):
        path.append(path[-1] - alpha * gradient_at(path[-1]))
    return np.array(path)


def gradient_descent_with_line_search(loss, gradient_at, phi0, tolerance, max_steps):
    path = [phi0]
    for _ in range(max_steps):
        g = gradient_at(path[-1])
        if np.linalg.norm(g) < tolerance:
            break
        path.append(path[-1] - 0.1 * g)
    return np.array(path)
