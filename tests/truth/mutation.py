"""What the checks say of every mutant: refused and, where a name fits, named; or passed."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence

from autograder import verdict
from autograder.answers import LOAD_SECONDS, InProcess
from autograder.exercise import Exercise
from autograder.judge import judge
from autograder.verdict import PartVerdict
from autograder.worker.perform import Cell, load
from tests.courses import EXERCISES, SLIPS, source
from tests.truth.equivalents import EQUIVALENTS, SOMETIMES
from tests.truth.measured import Measured
from tests.truth.mutants import Mutant, mutants

SEEDS = (1, 2)
FOR_NAMES = tuple(range(101, 106))
"""A name given by luck changes at one of these."""
FOR_PASSING = tuple(range(101, 111))
"""What passes by luck is refused at one of these."""

SECONDS = 1.0
"""For one call: many a mutant never leaves its loop, and right answers take far less."""


def measure(exercise: Exercise, one_in: int = 1, seeds: Sequence[int] = SEEDS) -> Measured:
    """Judge the mutants of an exercise, or one in so many of them, always the same ones.

    What passes and what gets a name is judged at more seeds.
    """
    found = Measured()
    for mutant, parts in judged(exercise, one_in, seeds):
        right = [part.verdict == verdict.RIGHT for part in parts]
        names = {part.slip for part in parts}
        equivalent = mutant.key in EQUIVALENTS
        where = f"{exercise.name}, {mutant.function}, line {mutant.line}: {mutant.change}"
        found.counts["mutants"] += 1
        found.counts["mutants equivalent"] += equivalent
        found.counts["mutants refused"] += not any(right)
        found.counts["mutants sometimes right"] += mutant.key in SOMETIMES and any(right)
        found.counts["mutants named"] += names != {""}
        if equivalent and not all(right):
            found.complaints.append(
                f"{where} is said to be right, and refused: {parts[right.index(0)].message}"
            )
        if any(right) and not equivalent and mutant.key not in SOMETIMES:
            found.complaints.append(f"{where} passes at {sum(right)} of {len(right)} seeds")
        if len(names) > 1:
            found.counts["mutants named otherwise"] += 1
            found.complaints.append(f"{where} has the names {', '.join(map(repr, sorted(names)))}")
    return found


def judged(
    exercise: Exercise, one_in: int = 1, seeds: Sequence[int] = SEEDS
) -> Iterator[tuple[Mutant, list[PartVerdict]]]:
    """Each mutant with what becomes of the part that was changed, seed by seed."""
    for mutant in mutants(source(exercise.name), exercise):
        if zlib.crc32("\n".join(mutant.key).encode()) % one_in:
            continue
        parts = list(verdicts(mutant, exercise, seeds))
        if any(part.verdict == verdict.RIGHT for part in parts):
            parts += verdicts(mutant, exercise, FOR_PASSING)
        elif any(part.slip for part in parts):
            parts += verdicts(mutant, exercise, FOR_NAMES)
        yield mutant, parts


def verdicts(mutant: Mutant, exercise: Exercise, seeds: Sequence[int]) -> Iterator[PartVerdict]:
    """What becomes of the part that was changed, seed by seed, with the name of the mistake."""
    cell = Cell(f"{exercise.name}.py", mutant.text)
    for seed in seeds:
        answers = InProcess(*load(exercise.name, [cell], LOAD_SECONDS), seconds=SECONDS)
        yield judge(exercise, answers, seed, explain=SLIPS.explain, parts=[mutant.part]).part(mutant.part)


def unknown() -> list[tuple[str, str, str, str]]:
    """The reasons that are for no mutant."""
    known = {mutant.key for exercise in EXERCISES for mutant in mutants(source(exercise.name), exercise)}
    return [key for key in (*EQUIVALENTS, *SOMETIMES) if key not in known]
