"""Everything in the basis of eigenvectors: the path goes along one, then along the other."""

import numpy as np
import sympy as sp


def exact_step_size(H, g):
    curvatures, axes = np.linalg.eigh(H)
    parts = axes.T @ g
    return np.array(np.sum(parts**2) / np.sum(curvatures * parts**2))


def walk(H, b, phi, steps):
    yield phi
    for _ in range(steps):
        g = H @ phi + b
        phi = phi - exact_step_size(H, g) * g
        yield phi


def steepest_descent(H, b, phi0, steps):
    return list(walk(H, b, phi0, steps))


def next_gradient(H, g):
    p, q, r = H[0, 0], H[1, 0], H[1, 1]
    turn = (p - r) * g[0] * g[1] + q * (g[1] ** 2 - g[0] ** 2)
    curvature = p * g[0] ** 2 + 2 * q * g[0] * g[1] + r * g[1] ** 2
    return sp.Matrix([-g[1] * turn / curvature, g[0] * turn / curvature])


def calmer_descent(H, b, phi0, tolerance):
    curvatures, axes = np.linalg.eigh(H)
    minimum = -axes @ ((axes.T @ b) / curvatures)
    corner = phi0 + axes[:, 0] * (axes[:, 0] @ (minimum - phi0))
    return [phi0, corner, minimum]
