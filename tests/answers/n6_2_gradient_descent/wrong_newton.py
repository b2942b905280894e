"""Newton's steps, which do not go along the gradient."""

import numpy as np

PARTS = {
    "c": "The steps do not go straight against the gradient.",
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
        p = path[-1]
        g = gradient_at(p)
        if np.linalg.norm(g) < tolerance:
            break
        H = np.array([(gradient_at(p + e) - gradient_at(p - e)) / 2e-5 for e in 1e-5 * np.eye(len(p))])
        d = np.linalg.lstsq(H, g, rcond=None)[0]
        a = 1.0
        while loss(p - a * d) >= loss(p) and a > 1e-12:
            a /= 2
        if a <= 1e-12:
            break
        path.append(p - a * d)
    return np.array(path)
