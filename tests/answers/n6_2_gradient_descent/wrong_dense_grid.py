"""Two thousand values of alpha at each step."""

import numpy as np

PARTS = {
    "c": "wrong",
}


def gradient_step(phi, gradient, alpha):
    return np.add(phi, np.multiply(-alpha, gradient))


def gradient_descent(gradient_at, phi0, alpha, steps):
    if steps == 0:
        return np.atleast_2d(phi0)
    return np.vstack(
        [phi0, gradient_descent(gradient_at, phi0 - alpha * gradient_at(phi0), alpha, steps - 1)]
    )


def gradient_descent_with_line_search(loss, gradient_at, phi0, tolerance, max_steps):
    path = [phi0]
    for _ in range(max_steps):
        p = path[-1]
        g = gradient_at(p)
        if np.linalg.norm(g) < tolerance:
            break
        q = min([p - a * g for a in np.logspace(-4, 4, 2000)], key=loss)
        if not loss(q) < loss(p):
            break
        path.append(q)
    return np.array(path)
