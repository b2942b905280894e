"""Walks downhill from each point: a minimum is where it stays, the global one where the lowest walk ends."""

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


def downhill(f, phi):
    for _ in range(3000):
        phi -= 2e-3 * (f(phi + 1e-6) - f(phi - 1e-6)) / 2e-6
    return phi


def ends(letter):
    return [downhill(FUNCTIONS[letter], start) for start in np.linspace(0.05, 0.95, 10)]


def convex_functions():
    # c has one valley as well, but slides over the shoulder: its slope is not monotone.
    steps = np.linspace(0, 1, 501)
    one_valley = [letter for letter in FUNCTIONS if np.ptp(ends(letter)) < 1e-3]
    return {letter for letter in one_valley if np.diff(FUNCTIONS[letter](steps), 2).min() > 0}


def classify_points():
    kinds = {}
    for letter, numbers in POINTS_OF.items():
        f = FUNCTIONS[letter]
        bottom = min(ends(letter), key=f)
        for n in numbers:
            stays = abs(downhill(f, POINTS[n]) - POINTS[n]) < 1e-4
            kinds[n] = "local minimum" if stays else "neither"
            if stays and abs(POINTS[n] - bottom) < 1e-3:
                kinds[n] = "global minimum"
    return kinds


def chord_below(letter):
    valleys = {"a": (POINTS[1], POINTS[3], 0.2), "c": (POINTS[6], POINTS[7], 0.99)}
    return valleys[letter]
