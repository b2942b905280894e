"""A class for a curve with methods for its slope and chords; minima as what nothing near lies below."""

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


class Curve:
    def __init__(self, letter):
        self.letter, self.f = letter, FUNCTIONS[letter]
        self.grid = np.linspace(0, 1, 1001)

    def slope(self, phi, step=1e-5):
        return (self.f(phi + step) - self.f(phi - step)) / (2 * step)

    def convex(self):
        slopes = self.slope(self.grid)
        return bool(np.all(slopes[1:] >= slopes[:-1] - 1e-9))

    def kind(self, phi):
        if abs(self.slope(phi)) > 1e-6:
            return "neither"
        return "global minimum" if self.f(phi) <= self.f(self.grid).min() else "local minimum"

    def chord(self):
        # From a point where the slope falls to where it begins to rise again.
        falls = np.flatnonzero(np.diff(self.slope(self.grid)) < -1e-9)
        first = falls[0]
        last = first
        while last + 1 in falls:
            last += 1
        return self.grid[first], self.grid[last], 0.5


def convex_functions():
    return {letter for letter in "abc" if Curve(letter).convex()}


def classify_points():
    return {n: Curve(letter).kind(POINTS[n]) for letter, numbers in POINTS_OF.items() for n in numbers}


def chord_below(letter):
    return Curve(letter).chord()
