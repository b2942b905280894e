"""Recursion for the walk, a cache for the curvature."""

import functools
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


@functools.lru_cache
def largest_stable_alpha(curvature):
    return 2 * (1 / curvature)


def walk(phi, alpha, steps):
    return phi if steps == 0 else walk(phi - alpha * slope(phi), alpha, steps - 1)


def escape():
    h = 1e-4
    dent = (slope(-1 + h) - slope(-1 - h)) / (2 * h)
    alpha = 0.5 * (largest_stable_alpha(dent) + largest_stable_alpha(1.0))
    steps = next(n for n in range(10, 500, 10) if abs(walk(-1.0, alpha, n) - 1) < 0.01)
    return -1.0, alpha, steps
