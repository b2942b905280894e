"""Problem 6.6: convex functions and their minima."""

import numpy as np

from autograder.exercise import check
from autograder.laws import Failure, demand
from autograder.reading import choice, entries, number, set_of, table

ANSWERS = {
    "convex_functions()": set_of(choice("a", "b", "c")),
    "classify_points()": table(range(1, 8), choice("local minimum", "global minimum", "neither")),
    "chord_below(letter)": entries(phi_a=number, phi_b=number, t=number),
}
GIVEN = ("loss_a", "loss_b", "loss_c", "FUNCTIONS", "POINTS", "POINTS_OF")


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

GRID = np.linspace(0.0, 1.0, 2001)
ROUNDING = 1e-9
"""What two losses of this size may differ by and still be the same number."""
PLAIN = 1e-13
"""How far apart a chord and a function have to be for doubles to tell which of them is below."""
LEVEL = 1e-4
"""Slopes below it are zero: what is left of them by differences, and far below a shoulder's."""


def slope(letter, phi):
    """The slope of a function at a point, by a central difference."""
    L, step = FUNCTIONS[letter], 1e-4
    return float(L(phi + step) - L(phi - step)) / (2 * step)


def loss_at(point):
    """The loss of a point on its own function."""
    (letter,) = (letter for letter, numbers in POINTS_OF.items() if point in numbers)
    return float(FUNCTIONS[letter](POINTS[point]))


def is_convex(letter):
    """Whether every short chord lies above the function, all along [0, 1]."""
    return bool(np.all(np.diff(FUNCTIONS[letter](GRID), 2) >= -ROUNDING * 1e-3))


def is_minimum(letter, phi):
    """Whether the function is level at a point and rises to both sides."""
    L, aside = FUNCTIONS[letter], 0.01
    return abs(slope(letter, phi)) < LEVEL and bool(min(L(phi - aside), L(phi + aside)) > L(phi))


def is_lowest(letter, phi):
    """Whether the function is nowhere on [0, 1] lower than at a point."""
    L = FUNCTIONS[letter]
    return bool(np.all(L(phi) <= L(GRID) + ROUNDING))


def points():
    """Each point as its number, the letter of its function and its position."""
    for letter, numbers in POINTS_OF.items():
        for point in numbers:
            yield point, letter, POINTS[point]


def above(letter, phi_a, phi_b, t):
    """How far the chord from phi_a to phi_b lies above the function, at the fraction t of the way."""
    L = FUNCTIONS[letter]
    return (1 - t) * L(phi_a) + t * L(phi_b) - L((1 - t) * phi_a + t * phi_b)


def answer_for(chord_below, letter):
    """The student's chord for a letter, and None where there is none that could be read."""
    try:
        return chord_below(letter)
    except Failure:
        return None


def exchanged(letter, chord, other, chord_of_other):
    """Whether a chord is the other function's: both have this one, or each has the one of the other."""
    if chord_of_other is None or not above(other, *chord) < -PLAIN:
        return False
    return chord_of_other == chord or bool(
        above(letter, *chord_of_other) < -PLAIN <= above(other, *chord_of_other)
    )


def refuse_chord(letter, chord, chord_of_other):
    """`Failure` where the chord of a function does not lie below it at t."""
    phi_a, phi_b, t = chord
    for name, phi in (("phi_a", phi_a), ("phi_b", phi_b)):
        demand(0.0 <= phi <= 1.0, f"{name} = {phi:.6g} is not on [0, 1], where the functions live", "outside")
    demand(abs(phi_b - phi_a) > ROUNDING, f"both ends are phi = {phi_a:.6g}: that is no chord", "no chord")
    demand(0.0 <= t <= 1.0, f"t = {t:.6g} is not on [0, 1], so the chord does not reach there", "beyond")
    end = "phi_a" if t <= ROUNDING else "phi_b"
    inside = ROUNDING < t < 1.0 - ROUNDING
    demand(inside, f"at t = {t:.6g} the chord is at its end {end}, where it meets the function", "end")
    gap = float(above(letter, phi_a, phi_b, t))
    if gap < -PLAIN:
        return
    L, phi = FUNCTIONS[letter], (1 - t) * phi_a + t * phi_b
    text = (
        f"from phi_a = {phi_a:.6g} to phi_b = {phi_b:.6g} at t = {t:.6g}, which is phi = {phi:.6g}, the "
        f"chord is at {L(phi) + gap:.6g} and the function at {L(phi):.6g}: the chord lies "
    )
    text += f"above it, by {gap:.4g}" if gap > PLAIN else "on it, as far as can be told, not below it"
    if exchanged(letter, chord, "c" if letter == "a" else "a", chord_of_other):
        raise Failure(text, symptom="other function")
    if above(letter, phi_a, phi_b, 1 - t) < -PLAIN:
        raise Failure(f"{text}. (At t = 0 the chord is at phi_a, at t = 1 at phi_b)", symptom="other end")
    gaps = above(letter, phi_a, phi_b, GRID)
    if np.any(gaps < -PLAIN):
        raise Failure(f"{text}; elsewhere this same chord does run below the function", symptom="elsewhere")
    if np.max(gaps) <= PLAIN:
        raise Failure(f"{text}: take a longer one", symptom="too short")
    raise Failure(f"{text}, and so does the whole of it", symptom="above")


@check(part="a", points=1)
def test_convex_functions_lie_below_all_of_their_chords(convex_functions):
    """The set holds the functions of which no chord runs below the function anywhere."""
    convex = {letter for letter in FUNCTIONS if is_convex(letter)}
    for _ in range(2):
        named = convex_functions()
        faults = [f"{letter} is named, but it is not convex" for letter in sorted(named - convex)]
        faults += [f"{letter} is convex, but it is not named" for letter in sorted(convex - named)]
        demand(not faults, "; ".join(faults))


@check(part="b", points=1)
def test_minima_are_where_the_function_is_level_and_rises_to_both_sides(classify_points):
    """A minimum, local or global, is where the slope is zero and the function rises to both sides."""
    for _ in range(2):
        kinds, invented, overlooked = classify_points(), {}, {}
        for point, letter, phi in points():
            there = f"the slope of {letter} there is"
            if kinds[point] != "neither" and not is_minimum(letter, phi):
                invented[point] = (
                    f"point {point} is no minimum: {there} {slope(letter, phi):.4g}, not zero, so that "
                    "there are lower points right beside it"
                )
            if kinds[point] == "neither" and is_minimum(letter, phi):
                overlooked[point] = f"point {point} is a minimum: {there} zero, and it rises to both sides"
        faults = "; ".join([*invented.values(), *overlooked.values()])
        demand(not invented, faults, symptom=f"point {max(invented, default='')} is none")
        demand(not overlooked, faults, symptom="overlooked")


@check(part="b", points=1)
def test_global_minima_are_the_lowest_points_of_their_functions(classify_points):
    """The global minimum of a function is the point that nothing of it on [0, 1] lies below."""
    for _ in range(2):
        kinds, undercut, missed = classify_points(), {}, {}
        for point, letter, phi in points():
            called_global = kinds[point] == "global minimum"
            L, lowest = FUNCTIONS[letter], np.min(FUNCTIONS[letter](GRID))
            if called_global and not is_lowest(letter, phi):
                undercut[point] = (
                    f"point {point} is not the global minimum of {letter}: the loss is {L(phi):.4g} there, "
                    f"and falls to {lowest:.4g} elsewhere"
                )
            if not called_global and is_lowest(letter, phi):
                missed[point] = (
                    f"point {point} is the global minimum of {letter}: the loss is {L(phi):.4g} there, and "
                    "nowhere lower"
                )
        faults = "; ".join([*undercut.values(), *missed.values()])
        everywhere = [point for point, letter, phi in points() if is_lowest(letter, phi)]
        best = min(everywhere, key=loss_at)
        demand(not undercut, faults, symptom="undercut")
        demand(set(missed) != {*everywhere} - {best}, faults, symptom="compared across functions")
        demand(not missed, faults, symptom="missed")


@check(part="c", points=1)
def test_a_chord_of_a_runs_below_it(chord_below):
    """For a, the chord from phi_a to phi_b lies below the function at the fraction t of the way."""
    chord_of_c = answer_for(chord_below, "c")
    for _ in range(2):
        refuse_chord("a", chord_below("a"), chord_of_c)


@check(part="c", points=1)
def test_a_chord_of_c_runs_below_it(chord_below):
    """For c, the chord from phi_a to phi_b lies below the function at the fraction t of the way."""
    chord_of_a = answer_for(chord_below, "a")
    for _ in range(2):
        refuse_chord("c", chord_below("c"), chord_of_a)
