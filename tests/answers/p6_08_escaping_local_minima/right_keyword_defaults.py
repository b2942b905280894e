"""Keyword defaults for the numbers; a power for the quotient."""

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


def escape(*, start=-1.05, rate=0.7, count=25):
    return dict(start=start, rate=rate, count=count).values()


def largest_stable_alpha(curvature):
    return pow(0.5 * curvature, -1)
