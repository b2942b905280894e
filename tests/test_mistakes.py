"""Slips are told by what they do; where values are drawn at random, by the symptom that a check names."""

from __future__ import annotations

import numpy as np
import pytest
import sympy as sp

from autograder import verdict
from autograder.answers import InProcess
from autograder.author.source import read_source, with_slips
from autograder.calling import Record
from autograder.course import HERE
from autograder.judge import judge
from autograder.mistakes import Slips
from autograder.reading import Call
from autograder.transcripts import fingerprint
from autograder.worker.inert import Symbols, freeze
from autograder.worker.perform import Cell
from autograder.worker.replies import Reply
from tests.tiny_course import tiny_course

NAME = "p6_01_draws"

SOURCE = '''\
# %% [markdown]
# # Problem 6.1: draws
#
# Draw.

# %%
def draw(size, rng):
    """So many different whole numbers below 1000."""
    ### BEGIN SOLUTION
    numbers = rng.permutation(1000)
    return numbers[:size]
    ### END SOLUTION


# %%
def root(x):
    """The square root."""
    ### BEGIN SOLUTION
    return x**0.5
    ### END SOLUTION


# %%
SLIPS = {
    "a": {
        "A number is missing.": ("[:size]", "[1:size]"),
        "All numbers are the same.": ("return numbers[:size]", "return 0 * numbers[:size] + numbers[0]"),
    },
    "b": {"The root of a list is taken.": ("x**0.5", "[x]**0.5")},
}
'''

CHECKS = '''\
"""Problem 6.1: draws."""

from autograder.exercise import check
from autograder.laws import agree, demand
from autograder.reading import number, numbers
from autograder.worker.inert import Randomness

ANSWERS = {"draw(size, rng)": numbers(1), "root(x)": number}


@check(part="a", points=1)
def test_draw(draw, rng):
    """So many numbers, all of them different."""
    for size in (5, 7):
        found = draw(size, Randomness(int(rng.integers(1000))))
        demand(len(found) == size, f"{len(found)} numbers for {size}", "count")
        demand(len(set(found.tolist())) == size, "a number comes twice", "twice")


@check(part="b", points=1)
def test_root(root):
    """Its square is the number."""
    for x in (2.0, 3.0):
        agree(root(x) ** 2, x)
'''


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    return tiny_course(tmp_path_factory.mktemp("mistakes"), SOURCE, CHECKS, NAME)


def judged(course, text, letter):
    answers = InProcess.load(NAME, [Cell("answers.py", text)])
    exercise = course.exercises[NAME]
    return judge(exercise, answers, 3, explain=Slips(course).explain, parts=[letter]).part(letter)


DRAWN = [
    ("rng.choice(1000, size, replace=False)", ""),
    ("rng.choice(1000, size - 1, replace=False)", "A number is missing."),
    ("[int(rng.integers(1000))] * size", "All numbers are the same."),
    ("[0] * (size - 1)", "A number is missing."),
]


@pytest.mark.parametrize(("drawn", "name"), DRAWN)
def test_a_mistake_in_random_draws_is_known_by_its_symptom_whatever_was_drawn(course, drawn, name):
    part = judged(course, f"def draw(size, rng):\n    return {drawn}", "a")
    assert (part.verdict == verdict.RIGHT) == (name == "")
    assert part.slip == name


def test_each_of_these_slips_has_its_own_name(course):
    exercise = course.exercises[NAME]
    source = read_source(course.solution(NAME), exercise)
    for letter, slips in source.slips.items():
        for name in slips:
            assert judged(course, with_slips(source, exercise, [(letter, name)]), letter).slip == name


def test_one_exception_is_not_taken_for_another(course):
    assert judged(course, "def root(x):\n    return [x]**0.5", "b").slip == "The root of a list is taken."
    assert judged(course, "def root(x):\n    return x.root", "b").slip == ""
    assert judged(course, "def root(x):\n    return (x,)**0.5", "b").slip == ""


ROOTS = """
import sympy as sp

def eigenvalues(x):
    n, s, q = len(x), sp.Add(*x), sp.Add(*(xi**2 for xi in x))
    root = sp.sqrt((n - q) ** 2 + 4 * s**2)
    return {}
"""


@pytest.mark.parametrize(
    "pair", ["2 * (n + q - root), 2 * (n + q + root)", "[2 * (n + q + root), 2 * (n + q - root)]"]
)
def test_a_mistake_in_a_pair_is_named_in_either_order(pair):
    exercise = HERE.exercises["p6_02_hessian_convexity"]
    answers = InProcess.load(exercise.name, [Cell("answer", ROOTS.format(pair))])
    part = judge(exercise, answers, 3, parts="d", explain=Slips(HERE).explain).part("d")
    assert part.slip == "The division by 2 is missing."


t, j = sp.Symbol("t", integer=True, nonnegative=True), sp.Symbol("j")
b = sp.Symbol("b", positive=True)


def print_of(value):
    return fingerprint(Record(Call("f", {}, Symbols([t, b])), Reply("value"), value, read=True))


@pytest.mark.parametrize(
    ("value", "other"),
    [
        (frozenset(["b", "a"]), frozenset(["a", "c"])),
        (frozenset(), frozenset(["a"])),
        ({2: "neither", 1: "minimum"}, {1: "neither", 2: "minimum"}),
        ("a bowl", "a saddle"),
    ],
)
def test_answers_in_words_are_told_apart_by_their_words(value, other):
    assert print_of(value) == print_of(value)
    assert print_of(value) != print_of(other)


def test_the_order_of_a_set_and_of_a_table_says_nothing():
    assert print_of(frozenset(["b", "a"])) == print_of(frozenset(["a", "b"]))
    assert print_of({2: "x", 1: "y"}) == print_of({1: "y", 2: "x"})


def refused(value):
    return fingerprint(Record(Call("f", {}, Symbols()), Reply("value", freeze(value))))


def test_what_cannot_be_read_is_told_apart_by_its_numbers_even_where_shapes_differ():
    pair = np.arange(4.0), np.ones((3, 2))
    assert np.array_equal(refused(pair), [0, 1, 2, 3, 1, 1, 1, 1, 1, 1])
    assert not np.array_equal(refused(pair), refused(pair[::-1]))
    assert refused((pair[0], "ones")) == refused((pair[0], "twos")) == "a tuple of 2 entries"


def test_cases_and_unevaluated_sums_are_told_apart_by_their_values():
    closed = print_of(1 - b**t)
    assert np.allclose(print_of((1 - b) * sp.Sum(b**j, (j, 0, t - 1))), closed)
    assert np.allclose(print_of(sp.Piecewise((0, sp.Eq(t, 0)), (1 - b**t, True))), closed)
    other = print_of(sp.Piecewise((0, sp.Eq(t, 0)), (b**t, True)))
    assert np.all(np.isfinite(other))
    assert not np.allclose(other, closed)
