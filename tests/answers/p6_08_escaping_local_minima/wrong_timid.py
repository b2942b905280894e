"""A rate of a hundredth from the bottom of the dent; b is the product."""

import math

PARTS = {
    "a": "alpha is too small: the walk does not leave the local valley.",
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
ALPHA = 1e-2


def escape():
    settings = {"start": -0.9, "rate": ALPHA, "steps": 5000}
    return list(settings.values())


def largest_stable_alpha(curvature):
    return 2.0 * curvature
