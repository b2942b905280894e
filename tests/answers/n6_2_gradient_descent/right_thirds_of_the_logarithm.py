"""A loop over the entries; one gradient too many is taken; thirds of the bracket in log alpha."""

import math
import numpy as np


def gradient_step(phi, gradient, alpha):
    out = np.empty(len(phi))
    for i, g in enumerate(gradient):
        out[i] = phi[i] - alpha * g
    return out


def gradient_descent(gradient_at, phi0, alpha, steps):
    phi = phi0
    path = []
    for _ in range(steps + 1):
        path.append(list(phi))
        phi = phi - alpha * gradient_at(phi)
    return path


def gradient_descent_with_line_search(loss, gradient_at, phi0, tolerance, max_steps):
    def search(f, lo, hi):
        while hi - lo > 1e-3:
            b, c = lo + (hi - lo) / 3, hi - (hi - lo) / 3
            if f(b) > f(c):
                lo = b
            else:
                hi = c
        return (lo + hi) / 2

    path = [phi0]
    steps = 0
    while steps < max_steps:
        g = gradient_at(path[-1])
        p = path[-1]
        if np.linalg.norm(g) < tolerance:
            break
        s = math.exp(search(lambda t: loss(p - math.exp(t) * g), math.log(1e-5), math.log(1e5)))
        while loss(p - s * g) > loss(p) and s > 1e-15:
            s /= 10
        if loss(p - s * g) >= loss(p):
            break
        path.append(p - s * g)
        steps += 1
    return np.array(path)
