"""No function is called convex; a single minimum is called local alone; one point twice for a chord."""

import numpy as np

PARTS = {
    "a": "No function is called convex: no chord of b runs below it.",
    "b": "The lowest point of a function is its global minimum, even where it is its only minimum.",
    "c": "The two ends are the same point: a chord joins two different ones.",
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
    return {letter for letter, f in FUNCTIONS.items() if not np.any(np.diff(f(np.linspace(0, 1, 11))) > 0)}


def classify_points():
    answer = {}
    for letter, numbers in POINTS_OF.items():
        for n in numbers:
            answer[n] = "global minimum" if letter == "a" and n == 2 else "local minimum"
    answer[6] = "global minimum"
    answer[4] = answer[7] = "neither"
    return answer


def chord_below(letter):
    hill = {"a": 0.33, "c": 0.6}[letter]
    return (hill, hill, 0.5)
