"""A tuned heavy ball; einsum; the next gradient as a multiple of the perpendicular."""

import math

import numpy as np
import sympy as sp


def exact_step_size(H, g):
    return np.dot(g, g) / np.einsum("i,ij,j", g, H, g)


def steepest_descent(H, b, phi0, steps):
    P = len(phi0)
    path = np.zeros((steps + 1, P))
    path[0] = phi0
    for k in range(steps):
        g = H.dot(path[k]) + b
        path[k + 1] = path[k] - g * exact_step_size(H, g)
    return path


def next_gradient(H, g):
    # c * (-g1, g0)
    s, t = g[0], g[1]
    Hg = H * g
    q = (g.T * H * g)[0, 0]
    n = s * q - (s**2 + t**2) * Hg[0]
    c = sp.simplify(n / (-t * q))
    return (-t * c, s * c)


def calmer_descent(H, b, phi0, tolerance):
    l, L = np.linalg.eigvalsh(H)
    a = (2 / (math.sqrt(L) + math.sqrt(l))) ** 2
    be = ((math.sqrt(L) - math.sqrt(l)) / (math.sqrt(L) + math.sqrt(l))) ** 2
    p = q = phi0
    path = [p]
    while np.linalg.norm(H @ p + b) >= tolerance:
        p, q = p - a * (H @ p + b) + be * (p - q), p
        path.append(p)
    return np.array(path)
