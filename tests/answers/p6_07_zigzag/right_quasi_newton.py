"""BFGS; itertools.accumulate; expanded."""

import numpy as np
import sympy as sp


def exact_step_size(H, g):
    return np.vdot(g, g) / np.vdot(g, H @ g)


def steepest_descent(H, b, phi0, steps):
    from itertools import accumulate

    def step(p, _):
        g = H @ p + b
        return p - exact_step_size(H, g) * g

    return np.array(list(accumulate(range(steps), step, initial=phi0)))


def next_gradient(H, g):
    return sp.expand((g - (g.dot(g) / (g.dot(H * g))) * (H * g))[0]), sp.expand(
        (g - (g.dot(g) / (g.dot(H * g))) * (H * g))[1]
    )


def calmer_descent(H, b, phi0, tolerance):
    B = np.eye(len(b))
    p = phi0
    path = [p]
    g = H @ p + b
    while np.linalg.norm(g) >= tolerance:
        d = -B @ g
        a = -(g @ d) / (d @ H @ d)
        s = a * d
        p = p + s
        path.append(p)
        gn = H @ p + b
        y = gn - g
        g = gn
        if np.linalg.norm(g) < tolerance:
            break
        r = 1 / (y @ s)
        I = np.eye(len(b))
        B = (I - r * np.outer(s, y)) @ B @ (I - r * np.outer(y, s)) + r * np.outer(s, s)
    return np.array(path)
