"""Begins on the top of the hill, found by bisection; right for curvatures above 1."""

import math

PARTS = {
    "a": "The start is on the very top of the hill: the slope is zero there, and no step leads anywhere.",
    "b": "wrong",
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
    left, right = -0.8, -0.6
    for _ in range(200):
        middle = (left + right) / 2
        left, right = (middle, right) if slope(middle) > 0 else (left, middle)
    return left, 0.5, 50


def largest_stable_alpha(curvature):
    return min(2 / curvature, 1.0)
