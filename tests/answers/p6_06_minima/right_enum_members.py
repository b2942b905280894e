"""An enumeration of words, a class for chords, a generator of pairs."""

import enum
from dataclasses import astuple, dataclass

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


class Kind(str, enum.Enum):
    LOCAL = "local minimum"
    GLOBAL = "global minimum"
    NEITHER = "neither"


@dataclass
class Chord:
    start: float
    end: float
    fraction: float = 0.5


def convex_functions():
    return {name for name, f in FUNCTIONS.items() if np.all(np.diff(f(np.linspace(0, 1, 50)), 2) > 0)}


def classify_points():
    kinds = {}
    for name, members in POINTS_OF.items():
        f = FUNCTIONS[name]
        floor = min(f(k / 1000) for k in range(1001))
        for member in members:
            phi = POINTS[member]
            level = abs(f(phi + 1e-4) - f(phi - 1e-4)) < 1e-7
            lowest = f(phi) <= floor + 1e-9
            kind = Kind.NEITHER if not level else Kind.GLOBAL if lowest else Kind.LOCAL
            kinds[member] = kind.value
    return kinds


def chord_below(letter):
    chords = {"a": Chord(POINTS[2], POINTS[3]), "c": Chord(0.35, 0.65)}
    return astuple(chords[letter])
