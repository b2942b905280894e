"""Tuples; a parabola through three losses, halved where it fails."""

import numpy as np


def gradient_step(phi, gradient, alpha):
    return tuple(map(lambda i: phi[i] + (-gradient[i]) * alpha, range(len(phi))))


def gradient_descent(gradient_at, phi0, alpha, steps):
    phi = phi0.copy()
    out = [phi.copy()]
    while len(out) <= steps:
        phi -= alpha * gradient_at(phi)
        out.append(phi.copy())
    return np.stack(out)


def gradient_descent_with_line_search(loss, gradient_at, phi0, tolerance, max_steps):
    path = [phi0.tolist()]
    h = 1.0
    p = phi0.copy()
    for _ in range(max_steps):
        g = gradient_at(p)
        n2 = float(np.dot(g, g))
        if n2**0.5 < tolerance:
            break
        L = loss(p)
        a = h
        for k in range(120):
            La = loss(p - a * g)
            if La < L:
                break
            d = 2 * (La - L + a * n2)
            a = min(max(a * a * n2 / d, a / 100), a / 2) if d > 0 and np.isfinite(d) else a / 10
        else:
            break
        d = 2 * (La - L + a * n2)
        if d > 0:
            a2 = a * a * n2 / d
            if loss(p - a2 * g) < La:
                a = a2
        else:
            while loss(p - 2 * a * g) < loss(p - a * g) and a < 1e9:
                a *= 2
        p = p - a * g
        path.append(p.tolist())
        h = a
    return path
