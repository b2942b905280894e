"""SymPy's derivatives: the sign of the second one on [0, 1], the first one at the points; a short chord."""

import numpy as np
import sympy as sp


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
PHI = sp.Symbol("phi", real=True)
U = PHI - sp.Rational(7, 10)
FORMULAS = {
    "a": 0.3 + 1.2 * (PHI - 0.52) ** 2 + (0.22 - 0.16 * PHI) * sp.cos(6 * sp.pi * PHI),
    "b": 0.18 + 1.4 * (PHI - 0.62) ** 2 + 2.0 * (PHI - 0.62) ** 4,
    "c": 0.5 + 0.02592 * U + 0.0288 * U**2 + 9.6 * U**3 + 16.0 * U**4,
}


def bends_down(letter):
    second = sp.lambdify(PHI, sp.diff(FORMULAS[letter], PHI, 2))
    return [phi for phi in np.linspace(0.02, 0.98, 97) if second(phi) < 0]


def convex_functions():
    return {letter for letter in FORMULAS if not bends_down(letter)}


def classify_points():
    found = {}
    for letter, numbers in POINTS_OF.items():
        first = sp.diff(FORMULAS[letter], PHI)
        level = [n for n in numbers if abs(first.subs(PHI, POINTS[n]).evalf()) < 1e-9]
        lowest = min(level, key=lambda n: FUNCTIONS[letter](POINTS[n]))
        for n in numbers:
            found[n] = ("local minimum" if n != lowest else "global minimum") if n in level else "neither"
    return found


def chord_below(letter):
    places = bends_down(letter)
    middle = places[len(places) // 2]
    return middle - 0.015, middle + 0.015, 0.5
