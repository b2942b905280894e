"""Golden section for alpha in [0, 1], which is slow where the loss is shallow."""

import numpy as np


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
    for _ in range(max_steps):
        p = path[-1]
        g = gradient_at(p)
        if np.linalg.norm(g) < tolerance:
            break
        lo, hi = 0.0, 1.0
        while hi - lo > 1e-8:
            b, c = lo + (hi - lo) / 3, hi - (hi - lo) / 3
            if loss(p - b * g) > loss(p - c * g):
                lo = b
            else:
                hi = c
        if not loss(p - lo * g) < loss(p):
            break
        path.append(p - lo * g)
    return np.array(path)
