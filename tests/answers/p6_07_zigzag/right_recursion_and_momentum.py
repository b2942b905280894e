"""Steepest descent calls itself; momentum as in equation 6.11 in a capped loop; a tuple of rows."""

import math

import numpy as np
import sympy as sp


def exact_step_size(H, g):
    return float(np.linalg.norm(g) ** 2 / np.inner(g, np.matmul(H, g)))


def steepest_descent(H, b, phi0, steps):
    if steps == 0:
        return phi0[None, :].copy()
    so_far = steepest_descent(H, b, phi0, steps - 1)
    g = H @ so_far[-1] + b
    return np.vstack([so_far, so_far[-1] - g * exact_step_size(H, g)])


def next_gradient(H, g):
    alpha = sp.Symbol("alpha")
    there = g - alpha * H * g
    (exact,) = sp.solve(there.dot(g), alpha)
    return there.subs(alpha, exact)


def calmer_descent(H, b, phi0, tolerance):
    low, high = np.linalg.eigvalsh(H)
    beta = ((high**0.5 - low**0.5) / (high**0.5 + low**0.5)) ** 2
    alpha = 4 / (low**0.5 + high**0.5) ** 2 / (1 - beta)
    phi, m, path = phi0.copy(), np.zeros_like(phi0), [phi0.copy()]
    for _ in range(20_000):
        g = H @ phi + b
        if math.hypot(*g) < tolerance:
            break
        m = beta * m + (1 - beta) * g
        phi = phi - alpha * m
        path.append(phi)
    return tuple(path)
