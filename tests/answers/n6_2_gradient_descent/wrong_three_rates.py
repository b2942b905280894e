"""Takes the best of three values of alpha even where all raise the loss."""

import numpy as np

PARTS = {
    "c": "The loss rises at a step: take only values of alpha that lower it.",
}


def gradient_step(phi, gradient, alpha):
    return [p - alpha * g for p, g in zip(phi, gradient)]


def gradient_descent(gradient_at, phi0, alpha, steps):
    phi = phi0
    path = [phi]
    for _ in range(steps):
        phi = gradient_step(phi, gradient_at(np.asarray(phi)), alpha)
        path.append(phi)
    return path


def gradient_descent_with_line_search(loss, gradient_at, phi0, tolerance, max_steps):
    path = [phi0]
    for _ in range(max_steps):
        p = path[-1]
        g = gradient_at(p)
        if np.linalg.norm(g) < tolerance:
            break
        path.append(min([p - a * g for a in (1, 0.1, 0.01)], key=loss))
    return np.array(path)
