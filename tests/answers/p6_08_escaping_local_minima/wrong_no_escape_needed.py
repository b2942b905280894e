"""Starts where the ball already rolls to the global minimum; 1 / c in b."""

import math

PARTS = {
    "a": "The start lies in the global valley already: there is nothing to escape from.",
    "b": "1 / curvature leads to the minimum in one step: steps up to twice as large still come closer.",
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
    phi_start, alpha = 0.0, 0.5
    path = [phi_start]
    while abs(slope(path[-1])) > 1e-9:
        path.append(path[-1] - alpha * slope(path[-1]))
    return phi_start, alpha, len(path) - 1


def largest_stable_alpha(curvature):
    # Newton's step
    return curvature ** (-1)
