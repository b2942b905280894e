"""Escapes, but not yet; a root of the curvature."""

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
    start, alpha = -0.99, 0.1
    return start, alpha, 1


def largest_stable_alpha(curvature):
    return math.sqrt(2 / curvature)
