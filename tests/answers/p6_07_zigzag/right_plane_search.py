"""The best point in the plane of the gradient and the last step; a while loop; solve and integrate."""

import numpy as np
import sympy as sp


def exact_step_size(H, g):
    a = sp.Symbol("a")
    G = sp.Matrix(list(map(float, g)))
    line = (G.T * sp.Matrix(H.tolist()) * G)[0] * a**2 / 2 - a * (G.T * G)[0]
    return float(sp.solve(sp.diff(line, a), a)[0])


def steepest_descent(H, b, phi0, steps, *, path=None):
    path = [np.copy(phi0)] if path is None else path
    if steps <= 0:
        return np.array(path)
    g = np.einsum("ij,j->i", H, path[-1]) + b
    step = np.vdot(g, g) / np.einsum("i,ij,j", g, H, g)
    return steepest_descent(H, b, phi0, steps - 1, path=[*path, path[-1] - step * g])


def next_gradient(H, g):
    t = sp.Symbol("t", real=True)
    moved = [g[i] - t * sum(H[i, j] * g[j] for j in (0, 1)) for i in (0, 1)]
    slope = sum(m * k for m, k in zip(moved, g))
    best = -slope.subs(t, 0) / sp.diff(slope, t)
    return tuple(m.subs(t, best) for m in moved)


def calmer_descent(H, b, phi0, tolerance):
    path, last = [phi0], None
    while True:
        g = H @ path[-1] + b
        if np.linalg.norm(g) < tolerance:
            return np.array(path)
        plane = g[:, None] if last is None else np.column_stack([g, last])
        last = plane @ np.linalg.lstsq(plane.T @ H @ plane, -plane.T @ g, rcond=None)[0]
        path.append(path[-1] + last)
