"""Starts at the left end of the valley with a small rate, just large enough for the dent."""

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


def escape():
    start, _ = LOCAL_VALLEY
    return (start, 0.1, 9_999)


def largest_stable_alpha(curvature):
    one_step_to_the_minimum = 1 / curvature
    return one_step_to_the_minimum + one_step_to_the_minimum
