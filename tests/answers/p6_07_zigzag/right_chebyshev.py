"""Chebyshev's iteration; sums with np.sum; a matrix of projections."""

import numpy as np
import sympy as sp


def exact_step_size(H, g):
    unit = g / np.linalg.norm(g)
    return 1.0 / np.sum(np.outer(unit, unit) * H)


def steepest_descent(H, b, phi0, steps):
    rows = [phi0]
    while len(rows) <= steps:
        g = b + np.sum(H * rows[-1], axis=1)
        rows.append(rows[-1] - g * np.sum(g**2) / np.sum(g * np.sum(H * g, axis=1)))
    return np.vstack(rows)


def next_gradient(H, g):
    # What is left of Hg beside g, turned to the side that lowers the loss.
    side = sp.Matrix([-g[1], g[0]])
    return -side * (side.T * H * g)[0] / (g.T * H * g)[0]


def calmer_descent(H, b, phi0, tolerance):
    low, high = np.linalg.eigvalsh(H)
    middle, half = (high + low) / 2, (high - low) / 2
    phi, rho = phi0, half / middle
    r = -(H @ phi + b)
    d, path = r / middle, [phi0]
    while np.linalg.norm(r) >= tolerance:
        phi = phi + d
        path.append(phi)
        r = -(H @ phi + b)
        rho, old = 1 / (2 * middle / half - rho), rho
        d = rho * old * d + 2 * rho / half * r
    return np.array(path)
