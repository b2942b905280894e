"""c has one valley, so it is called convex; each function's lowest point has to be the lowest of all."""

import numpy as np

PARTS = {
    "a": (
        "c has one valley only, but it is not convex: a chord from the valley to the shoulder runs below it."
    ),
    "b": "The functions are compared with one another: each has a global minimum of its own.",
    "c": "This chord does run below the function, but not at this t.",
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
    found = set()
    for letter, f in FUNCTIONS.items():
        slopes = np.sign(np.diff(f(np.linspace(0, 1, 1001))))
        if np.count_nonzero(np.diff(slopes)) <= 1:
            found.add(letter)
    return found


def classify_points():
    minima = [1, 2, 3, 5, 6]
    values = {n: FUNCTIONS[letter](POINTS[n]) for letter in POINTS_OF for n in POINTS_OF[letter]}
    lowest = min(minima, key=values.get)
    words = {n: "local minimum" if n in minima else "neither" for n in range(1, 8)}
    words[lowest] = "global minimum"
    return words


def chord_below(letter):
    return (POINTS[1], POINTS[2], 0.02) if letter == "a" else (0.15, 0.7, 0.4)
