"""Backtracking by recursion from 4096."""

import numpy as np


def gradient_step(phi, gradient, alpha):
    return phi - alpha * gradient


def gradient_descent(gradient_at, phi0, alpha, steps):
    path = [phi0]
    for _ in range(steps):
        path.append(path[-1] - alpha * gradient_at(path[-1]))
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
