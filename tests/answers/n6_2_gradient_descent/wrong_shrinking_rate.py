"""alpha shrinks from step to step."""

import numpy as np

PARTS = {
    "b": "The learning rate shrinks from step to step: it is the same for all of them.",
}


def gradient_step(phi, gradient, alpha):
    return np.add(phi, np.multiply(-alpha, gradient))


def gradient_descent(gradient_at, phi0, alpha, steps):
    path = [phi0]
    for t in range(steps):
        path.append(path[-1] - alpha / (t + 1) * gradient_at(path[-1]))
    return np.array(path)


def gradient_descent_with_line_search(loss, gradient_at, phi0, tolerance, max_steps):
    if max_steps == 0:
        return [phi0]
    g = gradient_at(phi0)
    if np.linalg.norm(g) < tolerance:
        return [phi0]
    cands = [(loss(phi0 - 4096 / 1.5**k * g), k) for k in range(60)]
    L, k = min(cands)
    if not L < loss(phi0):
        return [phi0]
    return [phi0] + list(
        gradient_descent_with_line_search(
            loss, gradient_at, phi0 - 4096 / 1.5**k * g, tolerance, max_steps - 1
        )
    )
