"""Takes max_steps steps in any case."""

import numpy as np

PARTS = {
    "c": "It does not stop when the norm of the gradient is below the tolerance.",
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
    ladder = 2.0 ** np.arange(-14, 15)
    for _ in range(max_steps):
        p = path[-1]
        g = gradient_at(p)
        vals = [loss(p - a * g) for a in ladder]
        k = int(np.argmin(vals))
        path.append(p - ladder[k] * g)
    return np.array(path)
