"""A single step of size 1 from -2 lands in the global minimum; the largest rate by halving an interval."""

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
    return -2.0, 1.0, 1


def largest_stable_alpha(curvature):
    low, high = 0.0, 1e9
    for _ in range(200):
        middle = (low + high) / 2
        if abs(1 - middle * curvature) <= 1:
            low = middle
        else:
            high = middle
    return low
