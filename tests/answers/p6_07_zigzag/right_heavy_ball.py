"""Polyak's heavy ball with its best coefficients; einsum; the gradient as a multiple of (-g1, g0)."""

import numpy as np
import sympy as sp


def exact_step_size(H, g):
    return np.einsum("i,i->", g, g) / np.einsum("i,ij,j->", g, H, g)


def steepest_descent(H, b, phi0, steps):
    path = np.zeros((steps + 1, len(phi0)))
    path[0] = phi0
    for k in range(steps):
        g = H.dot(path[k]) + b
        path[k + 1] = path[k] - g * exact_step_size(H, g)
    return path


def next_gradient(H, g):
    s, t = g[0], g[1]
    along = (g.T * H * g)[0, 0]
    first = s * along - (s**2 + t**2) * (H * g)[0]
    c = sp.cancel(-first / (t * along))
    return -t * c, s * c


def calmer_descent(H, b, phi0, tolerance):
    low, high = np.sqrt(np.linalg.eigvalsh(H))
    rate, keep = (2 / (high + low)) ** 2, ((high - low) / (high + low)) ** 2
    before, now, path = phi0, phi0, [phi0]
    while np.linalg.norm(H @ now + b) >= tolerance:
        before, now = now, now - rate * (H @ now + b) + keep * (now - before)
        path.append(now)
    return np.array(path)
