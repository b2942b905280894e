"""What the checks say of every mutant: refused and, where a name fits, named; or passed."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from autograder import verdict
from autograder.answers import LOAD_SECONDS, InProcess
from autograder.exercise import Exercise
from autograder.judge import judge
from autograder.verdict import PartVerdict
from autograder.worker.perform import Cell, load
from tests.courses import EXERCISES, SLIPS, source
from tests.truth.equivalents import EQUIVALENTS
from tests.truth.mutants import Mutant, mutants

SEEDS = (1, 2)
MORE_SEEDS = tuple(range(101, 111))
"""What passes by luck may fail at one of these, and a name given by luck may change."""

SECONDS = 1.0
"""For one call: many a mutant never leaves its loop, and right answers take far less."""


@dataclass
class Tally:
    """The mutants of one exercise by what became of them."""

    mutants: int = 0
    refused: int = 0
    equivalent: int = 0
    passed: list[Mutant] = field(default_factory=list)
    """Right at one seed at least, though no reason is known why they should be."""
    stale: list[Mutant] = field(default_factory=list)
    """Said to be right answers, and refused."""
    named: int = 0
    changing: list[tuple[Mutant, set[str]]] = field(default_factory=list)
    """Named with one name at one seed and with another, or with none, at another."""


def measure(
    exercises: Sequence[Exercise] = EXERCISES,
    seeds: Sequence[int] = SEEDS,
    more_seeds: Sequence[int] = MORE_SEEDS,
    one_in: int = 1,
) -> dict[str, Tally]:
    """Judge the mutants of these exercises, or one in so many of them, always the same ones.

    What passes, and what gets a name, is judged at ``more_seeds`` as well.
    """
    return {exercise.name: _tally(exercise, seeds, more_seeds, one_in) for exercise in exercises}


def unknown() -> list[tuple[str, str, str, str]]:
    """The entries of `EQUIVALENTS` that belong to no mutant."""
    known = {mutant.key for exercise in EXERCISES for mutant in mutants(source(exercise.name), exercise)}
    return [key for key in EQUIVALENTS if key not in known]


def verdicts(mutant: Mutant, exercise: Exercise, seeds: Sequence[int]) -> Iterator[PartVerdict]:
    """What becomes of the part that was changed, seed by seed, with the name of the mistake."""
    cell = Cell(f"{exercise.name}.py", mutant.text)
    for seed in seeds:
        answers = InProcess(*load(exercise.name, [cell], LOAD_SECONDS), seconds=SECONDS)
        yield judge(exercise, answers, seed, explain=SLIPS.explain, parts=[mutant.part]).part(mutant.part)


def _tally(exercise: Exercise, seeds: Sequence[int], more_seeds: Sequence[int], one_in: int) -> Tally:
    tally = Tally()
    for mutant in mutants(source(exercise.name), exercise):
        if zlib.crc32("\n".join(mutant.key).encode()) % one_in:
            continue
        tally.mutants += 1
        found = list(verdicts(mutant, exercise, seeds))
        if any(part.verdict == verdict.RIGHT or part.slip for part in found):
            found += verdicts(mutant, exercise, more_seeds)
        right = [part.verdict == verdict.RIGHT for part in found]
        if mutant.key in EQUIVALENTS:
            tally.equivalent += 1
            if not all(right):
                tally.stale.append(mutant)
        elif any(right):
            tally.passed.append(mutant)
        else:
            tally.refused += 1
        names = {part.slip for part in found}
        tally.named += names != {""}
        if len(names) > 1:
            tally.changing.append((mutant, names))
    return tally
