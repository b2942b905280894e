"""The start is the very top of the hill, found by halving; c / 2 in b."""

import math

PARTS = {
    "a": "The start is on the very top of the hill: the slope is zero there, and no step leads anywhere.",
    "b": "It is upside down: the larger the curvature, the smaller alpha has to be.",
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
    low, high = -0.75, -0.65
    for _ in range(100):
        middle = (low + high) / 2
        low, high = (middle, high) if slope(middle) > 0 else (low, middle)
    return middle, 0.8, 100


def largest_stable_alpha(curvature):
    return curvature / 2
