"""Recursion; momentum as in equation 6.11; solve finds the step."""

import math

import numpy as np
import sympy as sp


def exact_step_size(H, g):
    return float(np.linalg.norm(g) ** 2 / np.inner(g, np.matmul(H, g)))


def steepest_descent(H, b, phi0, steps):
    if steps == 0:
        return phi0[None, :].copy()
    rest = steepest_descent(H, b, phi0, steps - 1)
    g = H @ rest[-1] + b
    return np.vstack([rest, rest[-1] - g * (g @ g) / (g @ H @ g)])


def next_gradient(H, g):
    a = sp.Symbol("a")
    n = g - a * H * g
    sol = sp.solve(n.dot(g), a)[0]
    return n.subs(a, sol)


def calmer_descent(H, b, phi0, tolerance):
    l, L = np.linalg.eigvalsh(H)
    be = ((L**0.5 - l**0.5) / (L**0.5 + l**0.5)) ** 2
    a = 4 / (L**0.5 + l**0.5) ** 2 / (1 - be)
    p = phi0.copy()
    m = np.zeros_like(p)
    path = [p]
    for _ in range(20000):
        g = H @ p + b
        if math.hypot(*g) < tolerance:
            break
        m = be * m + (1 - be) * g
        p = p - a * m
        path.append(p)
    return tuple(path)
