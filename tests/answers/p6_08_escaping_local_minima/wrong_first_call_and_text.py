"""Right at the first call alone; text."""

import math

PARTS = {
    "a": "wrong",
    "b": "wrong",
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

CALLS = []


def escape():
    CALLS.append(1)
    return (-1.0, 0.5, 100)[: 4 - len(CALLS)]


def largest_stable_alpha(curvature):
    return f"{2 / curvature}"
