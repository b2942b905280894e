"""Appends the same array again and again."""

import numpy as np

PARTS = {
    "b": "Every row is the last point: all of them are the same array, changed in place.",
}


def gradient_step(phi, gradient, alpha):
    return (phi - alpha * gradient).astype(np.float32)


def gradient_descent(gradient_at, phi0, alpha, steps):
    phi = phi0.copy()
    path = [phi]
    for _ in range(steps):
        phi -= alpha * gradient_at(phi)
        path.append(phi)
    return np.array(path)


def gradient_descent_with_line_search(loss, gradient_at, phi0, tolerance, max_steps):
    path = [phi0]
    for _ in range(max_steps):
        p = path[-1]
        g = gradient_at(p)
        if np.linalg.norm(g) < tolerance:
            break
        slope = lambda a: -(g @ gradient_at(p - a * g))
        hi = 1e-4
        while slope(hi) < 0 and hi < 1e9:
            hi *= 2
        lo = 0.0
        for _ in range(45):
            m = (lo + hi) / 2
            if slope(m) < 0:
                lo = m
            else:
                hi = m
        L = loss(p)
        a = hi
        while loss(p - a * g) >= L and a > 1e-20:
            a /= 2
        if a <= 1e-20:
            break
        path.append(p - a * g)
    return path
