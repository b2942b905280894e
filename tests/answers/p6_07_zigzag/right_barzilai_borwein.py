"""The step size from the step before (Barzilai and Borwein); the gradient normed for the step size."""

import numpy as np
import sympy as sp


def exact_step_size(H, g):
    unit = g / np.linalg.norm(g)
    return 1 / (unit @ H @ unit)


def steepest_descent(H, b, phi0, steps):
    path = [np.array(phi0)]
    g = H @ phi0 + b
    for _ in range(steps):
        alpha = g @ g / (g @ (H @ g))
        path.append(path[-1] - alpha * g)
        g = g - alpha * H @ g
    return np.array(path)


def next_gradient(H, g):
    curvature = (g.transpose() * H * g).det()
    return ((g * curvature - (g.transpose() * g).det() * H * g) / curvature).applyfunc(sp.factor)


def calmer_descent(H, b, phi0, tolerance):
    phi, g = phi0, H @ phi0 + b
    alpha, path = exact_step_size(H, g), [phi0]
    while np.linalg.norm(g) >= tolerance:
        fresh = phi - alpha * g
        fresh_g = H @ fresh + b
        s, y = fresh - phi, fresh_g - g
        if s @ y > 0:
            alpha = s @ s / (s @ y)
        phi, g = fresh, fresh_g
        path.append(phi)
    return np.array(path)
