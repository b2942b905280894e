"""Each step is the best in the plane of the gradient and the last move; halving and Newton's step in a."""

from itertools import pairwise

import numpy as np


def exact_step_size(H, g):
    # A line search to a rough place, then one step of Newton's, which is exact on a parabola.
    slope_at_zero, curvature = -(g @ g), g @ H @ g
    low, high = 0.0, 2 / np.linalg.eigvalsh(H)[0]
    while high - low > 1e-3:
        middle = (low + high) / 2
        low, high = (middle, high) if slope_at_zero + curvature * middle < 0 else (low, middle)
    return low - (slope_at_zero + curvature * low) / curvature


def steepest_descent(H, b, phi0, steps):
    path = np.tile(phi0, (steps + 1, 1))
    for before, after in pairwise(path):
        g = H @ before + b
        after[:] = before - exact_step_size(H, g) * g
    return path


def next_gradient(H, g):
    num, den = 0, 0
    for i in range(2):
        num += g[i] ** 2
        for j in range(2):
            den += g[i] * H[i, j] * g[j]
    return [(den * g[i] - num * (H[i, 0] * g[0] + H[i, 1] * g[1])) / den for i in range(2)]


def calmer_descent(H, b, phi0, tolerance):
    path, last = [phi0], None
    while True:
        g = H @ path[-1] + b
        if np.linalg.norm(g) < tolerance:
            return np.array(path)
        plane = g[:, None] if last is None else np.column_stack([g, last])
        last = plane @ np.linalg.lstsq(plane.T @ H @ plane, -plane.T @ g, rcond=None)[0]
        path.append(path[-1] + last)
