"""Starts on the right side of the hill; half of the largest rate."""

import math

PARTS = {
    "a": "The start lies in the global valley already: there is nothing to escape from.",
    "b": "1 / curvature leads to the minimum in one step: steps up to twice as large still come closer.",
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
    start = sum(GLOBAL_VALLEY) / 2
    return start, 0.3, 40


def largest_stable_alpha(curvature):
    newton = curvature**-1
    return newton
