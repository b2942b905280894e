"""A rate above 2 runs away in the wide valley as well; 4 / c, the other end of the parabola."""

import math

PARTS = {
    "a": "alpha is too large for the wide valley as well: phi runs away.",
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
    start = -1.0
    rate = 2.2
    return start, rate, 40


def largest_stable_alpha(curvature):
    step_to_minimum = 1 / curvature
    return 4 * step_to_minimum
