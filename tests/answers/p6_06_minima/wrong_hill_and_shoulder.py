"""a is called convex beside b; point 7 looks level, so it is called a local minimum; chords over valleys."""

import numpy as np

PARTS = {
    "a": "A convex function has no hill between two valleys: over the hills of a, chords run below it.",
    "b": "The shoulder, point 7, is called a minimum: it is nearly level, but its slope is not zero.",
    "c": (
        "The chord lies above the function: it has to span a hill, or a stretch that bends "
        "downwards, not a valley."
    ),
}


def loss_a(phi):
    """Return the function a at phi, a number or an array."""
    return 0.3 + 1.2 * (phi - 0.52) ** 2 + (0.22 - 0.16 * phi) * np.cos(6 * np.pi * phi)


def loss_b(phi):
    """Return the function b at phi, a number or an array."""
    return 0.18 + 1.4 * (phi - 0.62) ** 2 + 2.0 * (phi - 0.62) ** 4


def loss_c(phi):
    """Return the function c at phi, a number or an array."""
    u = phi - 0.7
    return 0.5 + 0.02592 * u + 0.0288 * u**2 + 9.6 * u**3 + 16.0 * u**4


FUNCTIONS = {"a": loss_a, "b": loss_b, "c": loss_c}
POINTS = {
    1: 0.176514528571458327,
    2: 0.497858993064826059,
    3: 0.806593547960207135,
    4: 0.3,
    5: 0.62,
    6: 0.25,
    7: 0.7,
}
POINTS_OF = {"a": (1, 2, 3), "b": (4, 5), "c": (6, 7)}


def convex_functions():
    return ["a", "b"]


def classify_points():
    f = {n: letter for letter, numbers in POINTS_OF.items() for n in numbers}
    kinds = {}
    for n, phi in POINTS.items():
        slope = (FUNCTIONS[f[n]](phi + 0.01) - FUNCTIONS[f[n]](phi - 0.01)) / 0.02
        flat = abs(slope) < 0.05
        lowest = FUNCTIONS[f[n]](phi) <= FUNCTIONS[f[n]](np.linspace(0, 1, 501)).min()
        kinds[n] = "global minimum" if flat and lowest else "local minimum" if flat else "neither"
    return kinds


def chord_below(letter):
    left, right = {"a": (POINTS[3] - 0.04, POINTS[3] + 0.04), "c": (0.1, 0.4)}[letter]
    return left, right, 0.5
