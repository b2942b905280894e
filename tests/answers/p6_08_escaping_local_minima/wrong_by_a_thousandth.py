"""b searches in steps of a thousandth and takes the last one that is stable; a has the start twice."""

import math

PARTS = {"a": "alpha has to be positive: equation 6.3 subtracts the step already.", "b": "wrong"}


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
    return -1.2, -1.2, 50


def largest_stable_alpha(curvature):
    alpha, phi = 0.0, 1.0
    while abs(phi - (alpha + 1e-3) * curvature * phi) <= 1:
        alpha += 1e-3
    return alpha
