"""The number of steps is one, which is enough for a large rate, but not for this one; a root in b."""

import math

PARTS = {
    "a": "The walk escapes, but not in so few steps.",
    "b": "There is a root of the curvature: the slope of the parabola has the curvature itself.",
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
    return (-1.5, 0.3, 1)


def largest_stable_alpha(curvature):
    return math.sqrt(2.0 / curvature)
