"""No step at all: the rate is the answer, it says; 2 / c to two digits in b."""

import math

PARTS = {"a": "There has to be at least one step.", "b": "wrong"}


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
    return -1.2, 0.8, 0


def largest_stable_alpha(curvature):
    return round(2 / curvature, 2)
