"""Counts the steps where it is there for the first time, and it leaves again; twice too large."""

import math

PARTS = {
    "a": "The walk comes to the global valley, but leaves it again.",
    "b": "4 / curvature is twice too large: each step would land three times as far away.",
}


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


def escape():
    phi, alpha, steps = -1.9, 1.81, 0
    while not (GLOBAL_VALLEY[0] < phi < GLOBAL_VALLEY[1]) or steps < 6:
        phi, steps = phi - alpha * slope(phi), steps + 1
    return -1.9, alpha, steps


def largest_stable_alpha(curvature):
    return 2 / (curvature / 2)
