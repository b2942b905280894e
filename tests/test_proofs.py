"""The course proves itself: solutions are right, stubs are blank, every known mistake is caught."""

from __future__ import annotations

import pytest

from autograder import verdict
from autograder.answers import InProcess
from autograder.course import HERE
from autograder.judge import PUBLIC_SEED, judge
from autograder.worker.perform import Cell
from tests.courses import EXERCISES, SLIPS, all_slips, judged, slipped, source

BY_NAME = pytest.mark.parametrize("exercise", EXERCISES, ids=lambda e: e.name)
SEEDS = [PUBLIC_SEED, *range(100, 119)]

POINTS = {
    "p6_01_least_squares_gradient": {"a": 1, "b": 2, "c": 1, "d": 1},
    "p6_02_hessian_convexity": {"a": 2, "b": 1, "c": 2, "d": 1, "e": 1},
    "p6_03_gabor_gradient": {"a": 1, "b": 3, "c": 2},
    "p6_04_logistic_regression": {"a": 2, "b": 1, "c": 2, "d": 2, "e": 3, "i": 2},
    "p6_05_shallow_network_gradient": {"a": 1, "b": 1, "c": 4},
    "p6_06_minima": {"a": 1, "b": 2, "c": 2},
    "p6_07_zigzag": {"a": 1, "b": 1, "c": 1, "d": 2, "i": 2},
    "p6_08_escaping_local_minima": {"a": 3, "b": 1},
    "p6_09_epochs": {"a": 1, "b": 1},
    "p6_10_momentum_weights": {"a": 2, "b": 1, "c": 1},
    "p6_11_hessian_size": {"a": 1, "b": 1, "c": 1},
    "n6_1_line_search": {"a": 1, "b": 2},
    "n6_2_gradient_descent": {"a": 1, "b": 1, "c": 2},
    "n6_3_stochastic_gradient_descent": {"a": 2, "b": 2, "c": 1},
    "n6_4_momentum": {"a": 2, "b": 2},
    "n6_5_adam": {"a": 1, "b": 3, "c": 1},
}

SPREADS = {
    # Without a guard these divide by zero or take roots of negative numbers, and so lose the path, too.
    ("n6_5_adam", "The exponents t leave 1 - 1 = 0 to divide by in the first step: equation 6.16 has t + 1."),
    ("n6_5_adam", "The gradient is not squared in v."),
    # Its Hessian is zero everywhere, and zeros follow from nothing.
    ("p6_04_logistic_regression", "The likelier class is returned: the probability itself is asked for."),
    # There is no example after the last one.
    (
        "n6_3_stochastic_gradient_descent",
        "The indices start at 1: those of an array are 0 … dataset_size - 1.",
    ),
    # Brackets that shrink without a look at the loss lead nowhere that a search could follow them to.
    ("n6_1_line_search", "Both outer parts are dropped: the comparison says that of one of them only."),
    ("n6_1_line_search", "It is always [a, c] that is left: it is the losses at b and c that tell."),
    ("n6_1_line_search", "It is always [b, d] that is left: it is the losses at b and c that tell."),
    ("n6_1_line_search", "Where L[b] < L[c], nothing is dropped: then the minimum is not in [c, d]."),
    ("n6_1_line_search", "Where L[b] > L[c], nothing is dropped: then the minimum is not in [a, b]."),
    ("n6_1_line_search", "The losses are returned: the bracket is made of positions."),
    (
        "n6_1_line_search",
        "Where the loss is lowest at a, d is halved, as if a were always 0: [a, c] is what is left.",
    ),
}


def automatic(result):
    """The parts that no person has to grade."""
    return [part for part in result.parts if part.verdict != verdict.MANUAL]


def test_the_points_are_those_that_were_agreed():
    assert {e.name: {p.letter: p.points for p in e.parts} for e in EXERCISES} == POINTS
    assert sum(e.points for e in EXERCISES) == 82
    assert sum(part.points for e in EXERCISES for part in e.parts if part.manual) == 4


@BY_NAME
def test_every_solution_earns_full_marks_at_many_seeds(exercise):
    for seed in SEEDS:
        result = judged(exercise, source(exercise.name).text, seed)
        shortfalls = [p.message for p in automatic(result) if p.verdict != verdict.RIGHT]
        assert not shortfalls, (seed, shortfalls)
        assert result.earned == sum(part.points for part in exercise.parts if not part.manual)


@BY_NAME
def test_an_untouched_stub_is_blank_and_earns_nothing(exercise):
    result = judged(exercise, (HERE.stubs / f"{exercise.name}.py").read_text("utf-8"))
    assert result.earned == 0
    assert {part.verdict for part in automatic(result)} == {verdict.BLANK}


@pytest.mark.parametrize(
    ("exercise", "letter", "name", "variant"),
    all_slips(),
    ids=lambda v: v if isinstance(v, str) else getattr(v, "name", str(v)),
)
def test_each_slip_fails_in_its_part_alone_and_gets_its_own_name(exercise, letter, name, variant):
    for seed in (PUBLIC_SEED, 41):
        result = judged(exercise, slipped(exercise, letter, name, variant), seed, named=True)
        for part in automatic(result):
            if part.letter == letter:
                assert part.verdict in (verdict.WRONG, verdict.PARTIAL), part.message
                assert part.slip == name
            elif (exercise.name, name) not in SPREADS:
                assert part.verdict == verdict.RIGHT, part.message
                assert part.slip == ""


@BY_NAME
def test_every_check_catches_a_slip(exercise):
    uncaught = {check.name for part in exercise.parts for check in part.checks}
    for slip_exercise, letter, name, variant in all_slips():
        if slip_exercise is exercise:
            result = judged(exercise, slipped(exercise, letter, name, variant))
            uncaught -= {c.name for p in result.parts for c in p.checks if c.verdict != verdict.RIGHT}
    assert not uncaught


TRIVIAL = {
    "None": "None",
    "0": "0",
    "zeros": "np.zeros(2)",
    "a matrix of zeros": "np.zeros((2, 2))",
    "a tuple of zeros": "(0, 0)",
    "four zeros": "(0, 0, 0, 0)",
    "zeros like the first argument": "0 * np.asarray(arguments[0])",
    "three arrays of zeros": "(0 * arguments[0], 0 * arguments[0], 0 * arguments[0])",
    "a path of zeros": "np.zeros((arguments[-1] + 1, len(arguments[1])))",
    "ones": "np.ones(2)",
    "1": "1",
    "a matrix of ones": "np.ones((2, 2))",
    "four ones": "(1, 1, 1, 1)",
    "NaN": "float('nan')",
    "an array of NaN": "np.full(2, np.nan)",
    "infinity": "float('inf')",
    "the first argument": "arguments[0]",
    "all arguments": "arguments",
    "the first argument thrice": "(arguments[0], arguments[0], arguments[0])",
    "a string": "'right'",
    "a string of code": "'__import__(\"os\").getcwd()'",
    "an empty list": "[]",
    "an empty tuple": "()",
    "an empty array": "np.array([])",
    "a list of empty lists": "[[], []]",
    "a function": "lambda *more: 0",
    "an object that equals everything": "Anything()",
    "True": "True",
    "an empty dictionary": "{}",
    "a list of None": "[None, None]",
    "a generator": "(n for n in (1.0, 1.0))",
}

RIGHT_BY_CHANCE = {
    # Any list of equal numbers is a flat dataset, so these are right answers, not trivial ones.
    ("flat_dataset", text)
    for text in ("zeros", "a tuple of zeros", "four zeros", "ones", "four ones")
}

PREAMBLE = """
import numpy as np

class Anything:
    def __eq__(self, other): return True
    def __float__(self): return 1.0
    def __array__(self, *rest, **more): return np.ones(2)
    def __call__(self, *arguments): return self
    __hash__ = None
"""


@BY_NAME
@pytest.mark.parametrize("answer", TRIVIAL)
def test_trivial_answers_earn_nothing(exercise, answer):
    text = PREAMBLE + "".join(
        f"\ndef {exercise.first_line(f)}:\n"
        f"    arguments = ({''.join(p + ',' for p in exercise.parameters[f])})\n"
        f"    return {TRIVIAL[answer]}\n"
        for f in exercise.parameters
    )
    result = judged(exercise, text)
    for part in result.parts:
        if not any((f, answer) in RIGHT_BY_CHANCE for f in exercise.part(part.letter).functions):
            assert part.earned == 0, part
            assert part.verdict != verdict.GRADER_FAULT, part.checks


@BY_NAME
def test_judging_draws_the_same_instances_from_the_same_seed(exercise):
    text = source(exercise.name).text.replace("2", "3")
    first, second = (judged(exercise, text, seed=8) for _ in range(2))
    assert [p.message for p in first.parts] == [p.message for p in second.parts]


@pytest.mark.parametrize(
    ("exercise", "letter"),
    [
        ("p6_01_least_squares_gradient", "a"),
        ("p6_02_hessian_convexity", "d"),
        ("p6_09_epochs", "b"),
        ("n6_5_adam", "b"),
    ],
)
def test_another_seed_draws_other_instances(exercise, letter):
    known = HERE.exercises[exercise]
    text = slipped(known, letter, next(iter(source(exercise).slips[letter])))
    assert len({judged(known, text, seed).part(letter).message for seed in range(3)}) == 3


def test_a_single_check_names_the_mistake_as_the_whole_part_does():
    exercise = HERE.exercises["p6_01_least_squares_gradient"]
    name = next(n for n in source(exercise.name).slips["b"] if n.startswith("The residual is squared"))
    answers = InProcess.load(exercise.name, [Cell("answer", slipped(exercise, "b", name))])
    # One set of slips serves both, as it does in a run of pytest.
    for check in exercise.part("b").checks:
        result = judge(exercise, answers, 3, explain=SLIPS.explain, checks=[check.name])
        assert result.part("b").slip == name
