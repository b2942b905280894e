"""The Hessian of the first call is kept for all later ones, in a, b and d."""

import numpy as np

PARTS = {"a": "wrong", "b": "wrong", "d": "wrong"}
KNOWN = {}


def exact_step_size(H, g):
    H = KNOWN.setdefault(("step", len(g)), H)
    return KNOWN.setdefault("alpha", g @ g / (g @ H @ g))


def steepest_descent(H, b, phi0, steps):
    path = KNOWN.setdefault("path", [])
    path.append(phi0)
    for _ in range(steps):
        g = H @ path[-1] + b
        path.append(path[-1] - g @ g / (g @ H @ g) * g)
    return np.array(path)


def next_gradient(H, g):
    a = g.dot(g) / g.dot(H * g)
    return g - a * H * g


def calmer_descent(H, b, phi0, tolerance):
    H = KNOWN.setdefault("valley", H)
    return np.array([phi0, np.linalg.solve(H, -b)])
