"""Searches starts and rates in a loop of loops until a walk has come over the hill; negative power."""

import math


def loss(phi):
    """Return the loss at phi, a single number."""
    u = (phi + 1) / 0.15
    return 0.5 * (phi - 1) ** 2 - math.exp(-0.5 * u**2)


def slope(phi):
    """Return the derivative of the loss at phi, a single number."""
    u = (phi + 1) / 0.15
    return (phi - 1) + u / 0.15 * math.exp(-0.5 * u**2)


LOCAL_VALLEY = (-3.0, -0.6938)
GLOBAL_VALLEY = (-0.6937, 5.0)


def walk(phi, alpha, steps):
    for _ in range(steps):
        phi = phi - alpha * slope(phi)
    return phi


def escape():
    for alpha in (0.02, 0.03, 0.05, 0.1, 0.2, 0.4):
        for start in (-1.0, -0.95, -1.2, -1.4):
            inside = [GLOBAL_VALLEY[0] < walk(start, alpha, n) < GLOBAL_VALLEY[1] for n in (300, 400, 900)]
            if all(inside) and walk(start, 0.001, 20_000) < LOCAL_VALLEY[1]:
                return start, alpha, 300
    raise ValueError("nothing found")


def largest_stable_alpha(curvature):
    return 2.0 * curvature**-1
