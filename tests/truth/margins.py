"""How far right and wrong answers stay from the bound that parts them.

A comparison of numbers holds where the gap between what came back and what is right is at most the
tolerance. Measured in tolerances, the gap of a right answer should be tiny (fairness: rounding
refuses nobody) and the gap of a wrong one huge (power: nobody passes by luck). Both are measured
here over many seeds.

The probability that a wrong answer passes by luck is beyond counting, so it is estimated: near
zero a gap has a bounded density, so the probability of one tolerance is at most that of q
tolerances divided by q. The calls of a check get instances of their own, drawn independently, so
their probabilities multiply.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from unittest import mock

import numpy as np

from autograder import laws
from autograder.answers import InProcess
from autograder.calling import Student
from autograder.equality import SAME
from autograder.exercise import Check, Exercise
from autograder.judge import attempt
from autograder.worker.perform import Cell
from tests.courses import slipped, source
from tests.truth.measured import Measured

BY_LUCK = 1e-6
"""The probability by which an answer may pass that is wrong nearly everywhere."""
PARTLY = 1e-3
"""The same for one that is wrong in a region alone, such as for some of the shapes of a loss."""
FAIR = 1e-2
"""The share of the tolerance that a right answer in double precision may use up."""
TAIL = 0.05
"""The share of the gaps, the smallest ones, from which the density near zero is estimated."""

Gaps = dict[int, float]
"""The largest gap in tolerances after each call of a run, by the number of the call."""


class _Counted(InProcess):
    """Answers that count the calls of a run."""

    calls = 0

    def call(self, *arguments):
        self.calls += 1
        return super().call(*arguments)


@dataclass
class Run:
    """One check on one set of answers at one seed: its gaps, and whether it holds in the end."""

    gaps: Gaps = field(default_factory=dict)
    holds: bool = False
    by_law: bool = False
    """Refused by a law that holds or does not, so that there is no gap to measure."""


def run(check: Check, student: Student, seed: int) -> Run:
    """Run a check to its end, whatever the comparisons of numbers in it say."""
    answers: _Counted = student.answers
    found, noted = Run(), [0.0]

    def note(gap: float) -> None:
        gap = gap if math.isfinite(gap) else math.inf
        noted[-1] = max(noted[-1], gap)
        if len(noted) == 1:
            found.gaps[answers.calls] = max(gap, found.gaps.get(answers.calls, 0.0))

    def numbers(got, expected, what, tolerance):
        size = max(float(np.max(np.abs(expected), initial=0.0)), 1e-300)
        note(float(np.max(np.abs(got - expected), initial=0.0)) / (tolerance * size))

    def functions(got, expected, what):
        apart = laws.difference(got, expected, laws.POINTS.get())
        if apart is None:
            return note(0.0)
        size = max(abs(apart.left), abs(apart.right), 1e-300)
        return note(abs(apart.left - apart.right) / (SAME * size))

    def with_one(got, choices, what=""):
        gaps = []
        for expected in choices:
            noted.append(0.0)
            laws.agree(got, expected, what)
            gaps.append(noted.pop())
        note(min(gaps))

    answers.calls = 0
    # A check has this function under a name of its own, if at all.
    names = {"agree_with_one": with_one} if "agree_with_one" in check.function.__globals__ else {}
    with (
        mock.patch.dict(check.function.__globals__, names),
        mock.patch.object(laws, "_agree_as_numbers", numbers),
        mock.patch.object(laws, "_agree_as_functions", functions),
    ):
        outcome = attempt(check, student, seed, None)
    found.by_law = outcome.failure is not None
    found.holds = not found.by_law and not outcome.fault and all(g <= 1 for g in found.gaps.values())
    return found


def runs(exercise: Exercise, check: Check, text: str, seeds: Sequence[int]) -> list[Run]:
    """The runs of one check on a module's text."""
    answers = _Counted.load(exercise.name, [Cell(f"{exercise.name}.py", text)])
    # A student of its own for each seed: time that is used up is not carried over.
    return [run(check, Student(exercise, answers), seed) for seed in seeds]


@dataclass(frozen=True)
class Power:
    """What became of one wrong answer before one check."""

    passed: int
    """At how many seeds it held."""
    luck: float
    """The estimated probability that it holds; 0 where a law refused it at every seed."""
    everywhere: bool
    """Whether it differs from what is right in nearly every call, not in some region alone."""


def power(found: Sequence[Run]) -> Power:
    """The power of a check against one wrong answer."""
    compared = [r for r in found if not r.by_law]
    gaps = [gap for r in compared for gap in r.gaps.values()]
    luck = len(compared) / len(found) * (_luck(compared) if compared else 0.0)
    everywhere = np.mean(np.array(gaps) > 1) > 0.9 if gaps else True
    return Power(sum(r.holds for r in found), luck, bool(everywhere))


def _luck(compared: Sequence[Run]) -> float:
    calls = {frozenset(r.gaps) for r in compared}
    if len(calls) == 1:
        return math.prod(_within_one([r.gaps[call] for r in compared]) for call in calls.pop())
    # Calls differ from seed to seed, so there is no telling which belong together: of each run the
    # largest gap counts, which is small only where all of those are that tell.
    telling = min(sum(gap > 1 for gap in r.gaps.values()) for r in compared)
    largest = np.sort([max(r.gaps.values(), default=0.0) for r in compared])
    return float(max(np.mean(largest <= 1), TAIL / _near(largest) ** telling))


def _within_one(gaps: Sequence[float]) -> float:
    """The probability that a gap is at most one tolerance, of a sample of gaps."""
    ordered = np.sort(gaps)
    return float(max(np.mean(ordered <= 1), TAIL / _near(ordered)))


def _near(ordered: np.ndarray) -> float:
    return max(float(ordered[math.ceil(TAIL * len(ordered)) - 1]), 1.0)


def widest(found: Sequence[Run]) -> float:
    """The largest gap of a right answer, in tolerances."""
    return max((gap for r in found for gap in r.gaps.values()), default=0.0)


def measure(exercise: Exercise, seeds: int) -> Measured:
    """How near right answers and slips come to the bound, check by check."""
    found = Measured()
    right = source(exercise.name).text
    for part in exercise.parts:
        for check in part.checks:
            solved = runs(exercise, check, right, range(1, seeds + 1))
            found.widest = max(found.widest, widest(solved))
            if widest(solved) > FAIR or not all(r.holds for r in solved):
                found.complaints.append(
                    f"{exercise.name}: {check.name}: the solution takes {widest(solved):.1e} of the "
                    f"tolerance and holds at {sum(r.holds for r in solved)} of {seeds} seeds"
                )
        for name, edits in source(exercise.name).slips.get(part.letter, {}).items():
            for variant in range(len(edits)):
                text = slipped(exercise, part.letter, name, variant)
                against = [power(runs(exercise, c, text, range(1, seeds + 1))) for c in part.checks]
                luck, passed = math.prod(p.luck for p in against), min(p.passed for p in against)
                found.counts["slips"] += 1
                bound = PARTLY
                if any(p.everywhere for p in against):
                    found.luck, bound = max(found.luck, luck), BY_LUCK
                else:
                    found.chance = max(found.chance, luck)
                if passed or luck > bound:
                    found.complaints.append(
                        f"{exercise.name} {part.letter}: {name!r} passes at {passed} of {seeds} seeds, by "
                        f"estimate with probability {luck:.1e}"
                    )
    return found
