"""a returns its answer once; b keeps the first curvature that it is asked for."""

import math

PARTS = {"a": "wrong", "b": "wrong"}


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
ANSWERS = [(-1.2, 0.8, 50)]
SEEN = []


def escape():
    return ANSWERS.pop()


def largest_stable_alpha(curvature):
    SEEN.append(curvature)
    return 2 / SEEN[0]
