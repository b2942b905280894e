"""A rate that never leaves the dent; upside down."""

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


def escape():
    phi, alpha = -1.1, 0.03
    for _ in range(200):
        phi -= alpha * slope(phi)
    return -1.1, alpha, 200


def largest_stable_alpha(curvature):
    return curvature * 2.0
