"""BFGS with exact steps; itertools.accumulate; two expanded expressions."""

from itertools import accumulate

import numpy as np
import sympy as sp


def exact_step_size(H, g):
    return np.vdot(g, g) / np.vdot(g, H @ g)


def steepest_descent(H, b, phi0, steps):
    def step(phi, _):
        g = H @ phi + b
        return phi - exact_step_size(H, g) * g

    return np.array(list(accumulate(range(steps), step, initial=phi0)))


def next_gradient(H, g):
    there = g - (g.dot(g) / g.dot(H * g)) * (H * g)
    return sp.expand(there[0]), sp.expand(there[1])


def calmer_descent(H, b, phi0, tolerance):
    unit = np.eye(len(b))
    inverse, path = unit, [phi0]
    g = H @ phi0 + b
    while np.linalg.norm(g) >= tolerance:
        direction = -inverse @ g
        s = -(g @ direction) / (direction @ H @ direction) * direction
        path.append(path[-1] + s)
        fresh = H @ path[-1] + b
        y, g = fresh - g, fresh
        rho = 1 / (y @ s)
        left = unit - rho * np.outer(s, y)
        inverse = left @ inverse @ left.T + rho * np.outer(s, s)
    return np.array(path)
