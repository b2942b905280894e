"""What of an answer is compared with a known mistake."""

import numpy as np
import pytest
import sympy as sp

from autograder.calling import Record
from autograder.mistakes import fingerprint
from autograder.reading import Call
from autograder.worker.inert import Symbols
from autograder.worker.perform import Reply

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


def test_cases_and_unevaluated_sums_are_told_apart_by_their_values():
    closed = print_of(1 - b**t)
    assert np.allclose(print_of((1 - b) * sp.Sum(b**j, (j, 0, t - 1))), closed)
    assert np.allclose(print_of(sp.Piecewise((0, sp.Eq(t, 0)), (1 - b**t, True))), closed)
    other = print_of(sp.Piecewise((0, sp.Eq(t, 0)), (b**t, True)))
    assert np.all(np.isfinite(other))
    assert not np.allclose(other, closed)
