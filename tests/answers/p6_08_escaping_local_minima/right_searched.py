"""A search over rates and starts."""

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
    for a in (0.1, 0.2, 0.3, 0.5, 0.9, 1.2):
        for s in (-1.2, -0.9, -1.5):
            p = s
            for n in range(1, 2000):
                p -= a * slope(p)
            if GLOBAL_VALLEY[0] < p < GLOBAL_VALLEY[1]:
                return s, a, 2000


def largest_stable_alpha(curvature):
    return 2.0 * curvature**-1
