"""Problem 6.6: what is claimed of the three functions and their seven points is true."""

import itertools
import runpy
import xml.etree.ElementTree as ElementTree

import numpy as np
import pytest

from autograder.answers import InProcess
from autograder.checks.test_p6_06_minima import FUNCTIONS, POINTS, POINTS_OF
from autograder.course import HERE
from autograder.judge import judge
from tests.courses import SLIPS

EXERCISE = HERE.exercises["p6_06_minima"]
GRID = np.linspace(0.0, 1.0, 100_001)
LETTER = {point: letter for letter, points in POINTS_OF.items() for point in points}


def slope(letter, phi):
    """The derivative, exact to rounding: the imaginary part of a step into the complex plane."""
    return np.imag(FUNCTIONS[letter](phi + 1e-30j)) / 1e-30


def curvature(letter, phi):
    return (slope(letter, phi + 1e-5) - slope(letter, phi - 1e-5)) / 2e-5


@pytest.mark.parametrize("point", [1, 2, 3, 5, 6])
def test_at_a_minimum_the_slope_is_zero_and_the_curvature_positive(point):
    assert abs(slope(LETTER[point], POINTS[point])) < 1e-13
    assert curvature(LETTER[point], POINTS[point]) > 2


@pytest.mark.parametrize(("letter", "point"), [("a", 2), ("b", 5), ("c", 6)])
def test_the_global_minimum_is_lower_than_all_else_and_the_local_ones_are_not(letter, point):
    L = FUNCTIONS[letter]
    assert np.all(L(GRID) >= L(POINTS[point]))
    others = [p for p in POINTS_OF[letter] if p != point]
    assert all(L(POINTS[other]) > L(POINTS[point]) + 0.05 for other in others)


def test_each_function_has_the_valleys_that_its_points_say():
    for letter, valleys in (("a", 3), ("b", 1), ("c", 1)):
        signs = np.sign(slope(letter, GRID[::7]))  # none of these is a minimum itself
        assert signs[0] < 0 < signs[-1]
        assert np.count_nonzero(np.diff(signs) > 0) == valleys
        assert np.count_nonzero(np.diff(signs) < 0) == valleys - 1


def test_the_third_valley_of_a_is_shallow():
    hills = [np.max(FUNCTIONS["a"](np.linspace(POINTS[k], POINTS[k + 1], 1_001))) for k in (1, 2)]
    depths = [min(hills[max(k - 2, 0) : k]) - FUNCTIONS["a"](POINTS[k]) for k in (1, 2, 3)]
    assert depths[2] < 0.6 * min(depths[:2])


def test_the_shoulder_is_nearly_level_but_its_slope_is_nowhere_zero():
    near = GRID[(GRID > 0.3) & (GRID < 0.95)]
    assert np.min(slope("c", near)) > 0.025
    assert slope("c", POINTS[7]) < 0.03
    # Level to the eye: over a tenth of the axis it rises by less than a hundredth of the picture.
    rise = FUNCTIONS["c"](POINTS[7] + 0.05) - FUNCTIONS["c"](POINTS[7] - 0.05)
    assert 0 < rise < 0.01


def test_point_4_is_on_a_slope():
    assert slope("b", POINTS[4]) < -0.9


def test_b_alone_is_convex():
    second = {letter: np.diff(f(GRID[::50]), 2) for letter, f in FUNCTIONS.items()}
    assert np.min(second["b"]) > 0
    assert np.min(second["a"]) < -1e-6
    assert np.min(second["c"]) < -1e-6
    assert np.min(curvature("b", GRID)) > 2.7


@pytest.mark.parametrize("chords", ["", '{"a": (0.05, 0.5, 0.64), "c": (POINTS[6], POINTS[7], 0.5)}'])
def test_the_drawing_shows_all_points_and_the_given_chords(chords, tmp_path):
    stub = tmp_path / "stub.py"
    text = (HERE.stubs / f"{EXERCISE.name}.py").read_text("utf-8")
    stub.write_text(f"{text}\n\nsvg = Drawing({chords})._repr_svg_()\n", "utf-8")
    root = ElementTree.fromstring(runpy.run_path(str(stub))["svg"])
    names = [e.text for e in root.iter("{http://www.w3.org/2000/svg}text")]
    assert {*"1234567", "φ", "L[φ]", "a)", "b)", "c)"} <= set(names)
    dashed = [e for e in root.iter() if "stroke-dasharray" in e.attrib]
    assert len(dashed) == (2 if chords else 0)


def test_every_wrong_classification_is_named():
    words = ("local minimum", "global minimum", "neither")
    right = (0, 1, 0, 2, 1, 1, 2)
    tables = list(itertools.product(range(3), repeat=7))
    near = [t for t in tables if sum(a != b for a, b in zip(t, right, strict=True)) == 1]
    for kinds in (*near, *tables[::50]):
        table = {point: words[kind] for point, kind in enumerate(kinds, 1)}
        answers = InProcess({"classify_points": lambda table=table: table})
        part = judge(EXERCISE, answers, 3, explain=SLIPS.explain).part("b")
        assert part.verdict in ("wrong", "partial")
        assert part.slip, table


def test_every_wrong_set_of_letters_is_named():
    for size in range(4):
        for letters in itertools.combinations("abc", size):
            answers = InProcess({"convex_functions": lambda letters=letters: set(letters)})
            part = judge(EXERCISE, answers, 3, explain=SLIPS.explain).part("a")
            assert (part.verdict == "right") == (letters == ("b",))
            assert bool(part.slip) == (letters != ("b",)), letters
