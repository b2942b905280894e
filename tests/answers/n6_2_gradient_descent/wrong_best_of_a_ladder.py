"""Takes the best of a ladder even where it raises the loss."""

import numpy as np

PARTS = {
    "c": "The loss rises at a step: take only values of alpha that lower it.",
}


def gradient_step(phi, gradient, alpha):
    new = phi.copy()
    new -= alpha * gradient
    return new


def gradient_descent(gradient_at, phi0, alpha, steps):
    P = np.zeros((steps + 1, phi0.shape[0]))
    P[0] = phi0
    for t in range(1, steps + 1):
        P[t] = P[t - 1] - alpha * gradient_at(P[t - 1])
    return P


def gradient_descent_with_line_search(loss, gradient_at, phi0, tolerance, max_steps):
    path = [phi0]
    ladder = 2.0 ** np.arange(-5, 15)
    for _ in range(max_steps):
        p = path[-1]
        g = gradient_at(p)
        if np.linalg.norm(g) < tolerance:
            break
        path.append(min([p - a * g for a in ladder], key=loss))
    return np.array(path)
