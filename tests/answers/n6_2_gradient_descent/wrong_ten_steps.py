"""Takes ten steps at most."""

import numpy as np

PARTS = {
    "c": "It stops too early: the gradient is not below the tolerance, and steps are left.",
}


def gradient_step(phi, gradient, alpha):
    return (phi - alpha * gradient).astype(np.float32)


def gradient_descent(gradient_at, phi0, alpha, steps):
    from itertools import accumulate

    return np.array(list(accumulate(range(steps), lambda p, _: p - alpha * gradient_at(p), initial=phi0)))


def gradient_descent_with_line_search(loss, gradient_at, phi0, tolerance, max_steps):
    path = [phi0]
    ladder = 2.0 ** np.arange(-14, 15)
    for _ in range(min(max_steps, 3)):
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
