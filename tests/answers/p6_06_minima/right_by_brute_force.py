"""Tries chords on a grid for a and c, compares with 10,001 points for b."""

import numpy as np


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
GRID = np.linspace(0, 1, 41)


def best_chord(f):
    best = (-1.0, 0.0, 0.0, 0.0)
    for i, p in enumerate(GRID):
        for q in GRID[i + 1 :]:
            for t in (0.1, 0.25, 0.5, 0.75, 0.9):
                gap = f((1 - t) * p + t * q) - (1 - t) * f(p) - t * f(q)
                best = max(best, (gap, p, q, t))
    return best


def convex_functions():
    return {letter for letter, f in FUNCTIONS.items() if best_chord(f)[0] < 1e-12}


def classify_points():
    kinds = {}
    for letter, numbers in POINTS_OF.items():
        f = FUNCTIONS[letter]
        for number in numbers:
            phi = POINTS[number]
            if abs(f(phi + 1e-6) - f(phi - 1e-6)) / 2e-6 > 1e-5:
                kinds[number] = "neither"
            elif f(phi) <= np.min(f(np.linspace(0, 1, 10_001))) + 1e-12:
                kinds[number] = "global minimum"
            else:
                kinds[number] = "local minimum"
    return kinds


def chord_below(letter):
    return best_chord(FUNCTIONS[letter])[1:]
