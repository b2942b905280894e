"""Nesterov's momentum, tuned; float32; Piecewise."""

import math

import numpy as np
import sympy as sp


def exact_step_size(H, g):
    H, g = np.float32(H), np.float32(g)
    return g @ g / (g @ H @ g)


def steepest_descent(H, b, phi0, steps):
    path = [phi0]
    for _ in range(steps):
        g = np.dot(H, path[-1]) + b
        path += [path[-1] - np.dot(g, g) / np.dot(g, np.dot(H, g)) * g]
    return np.asarray(path)


def next_gradient(H, g):
    al = sp.Piecewise((g.dot(g) / g.dot(H * g), sp.Ne(g.dot(H * g), 0)), (0, True))
    return g - al * H * g


def calmer_descent(H, b, phi0, tolerance):
    l, L = np.linalg.eigvalsh(H)
    a = 4 / (3 * L + l)
    be = (math.sqrt(3 * L + l) - 2 * math.sqrt(l)) / (math.sqrt(3 * L + l) + 2 * math.sqrt(l))
    x = y = phi0
    path = [x]
    while np.linalg.norm(H @ x + b) >= tolerance:
        xn = y - a * (H @ y + b)
        y = xn + be * (xn - x)
        x = xn
        path.append(x)
    return np.array(path)
