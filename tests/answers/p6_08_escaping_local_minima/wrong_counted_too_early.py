"""Stops counting as soon as the ball is right of the hill for the first time, from which it comes back."""

import math

PARTS = {
    "a": "The walk comes to the global valley, but leaves it again.",
    "b": "The 2 is below the line: it belongs above it.",
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
    start, alpha = -1.9, 1.81
    phi, n = start, 0
    while n < 6 or not GLOBAL_VALLEY[0] < phi < GLOBAL_VALLEY[1]:
        phi -= alpha * slope(phi)
        n += 1
    return start, alpha, n


def largest_stable_alpha(curvature):
    return 0.5 / curvature
