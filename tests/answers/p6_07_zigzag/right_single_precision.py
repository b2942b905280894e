"""The step size in float32; Nesterov's method with the coefficients for quadratics; a Piecewise."""

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
    along = g.dot(H * g)
    alpha = sp.Piecewise((g.dot(g) / along, sp.Ne(along, 0)), (0, True))
    return g - alpha * H * g


def calmer_descent(H, b, phi0, tolerance):
    low, high = np.linalg.eigvalsh(H)
    alpha = 4 / (3 * high + low)
    beta = (math.sqrt(3 * high + low) - 2 * math.sqrt(low)) / (math.sqrt(3 * high + low) + 2 * math.sqrt(low))
    x = y = phi0
    path = [x]
    while np.linalg.norm(H @ x + b) >= tolerance:
        fresh = y - alpha * (H @ y + b)
        y, x = fresh + beta * (fresh - x), fresh
        path.append(x)
    return np.array(path)
