"""Three times the largest stable rate for the local valley; walks until it is close to 1 and counts."""

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


def largest_stable_alpha(curvature):
    return 2 / curvature


def escape():
    alpha = 3 * largest_stable_alpha(39)
    phi, count = -0.95, 0
    while not 0.99 < phi < 1.01:
        phi -= alpha * slope(phi)
        count += 1
    return -0.95, alpha, count
