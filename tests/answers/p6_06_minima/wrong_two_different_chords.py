"""The chord of a lies above it, that of c is looked at in its end: two mistakes, and no one name for both."""

import numpy as np

PARTS = {"c": "wrong"}


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
    return {"b"}


def classify_points():
    no = "neither"
    return {4: no, 7: no, 1: "local minimum", 3: "local minimum"} | dict.fromkeys((2, 5, 6), "global minimum")


def chord_below(letter):
    if letter == "a":
        return 0.45, 0.55, 0.5
    return 0.25, 0.7, 1.0
