"""Backtracks from alpha = 1, which is slow where the loss is shallow, but lowers it."""

import numpy as np


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
        a = 1.0
        while loss(p - a * g) >= loss(p) and a > 1e-16:
            a /= 2
        if a <= 1e-16:
            break
        path.append(p - a * g)
    return np.array(path)
