"""The step of Barzilai and Borwein, with backtracking."""

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
    x = phi0
    g = gradient_at(x)
    path = [x]
    a = None
    for _ in range(max_steps):
        if np.linalg.norm(g) < tolerance:
            break
        L = loss(x)
        if a is None:
            a = 1e-3
            while loss(x - 2 * a * g) < loss(x - a * g) and a < 1e6:
                a *= 2
        k = 0
        while not loss(x - a * g) < L and k < 100:
            a /= 2
            k += 1
        if k == 100:
            break
        xn = x - a * g
        gn = gradient_at(xn)
        s, y = xn - x, gn - g
        a = (s @ s) / (s @ y) if s @ y > 0 else 4 * a
        x, g = xn, gn
        path.append(x)
    return np.array(path)
