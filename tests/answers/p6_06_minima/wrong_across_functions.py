"""The lowest of all seven points is the only global minimum; t from the wrong end."""

import numpy as np

PARTS = {
    "b": "The functions are compared with one another: each has a global minimum of its own.",
    "c": "t is counted from the wrong end: at t = 0 the chord is at phi_a, at t = 1 at phi_b.",
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
    return {"b"}


def classify_points():
    losses = {k: FUNCTIONS[letter](POINTS[k]) for letter, ks in POINTS_OF.items() for k in ks}
    best = min(losses, key=losses.get)
    kinds = {}
    for letter, ks in POINTS_OF.items():
        for k in ks:
            h = 1e-4
            flat = abs(FUNCTIONS[letter](POINTS[k] + h) - FUNCTIONS[letter](POINTS[k] - h)) < 1e-7
            kinds[k] = ("global minimum" if k == best else "local minimum") if flat else "neither"
    return kinds


def chord_below(letter):
    return (0.0, 0.5, 0.36) if letter == "a" else (0.4, 0.9, 0.7)
