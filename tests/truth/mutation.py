"""What the checks say of every mutant: refused and, where a name fits, named; or passed."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence

from autograder import verdict
from autograder.answers import LOAD_SECONDS, InProcess
from autograder.exercise import Exercise
from autograder.judge import Judged, judge
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

Verdict = tuple[PartVerdict, bool]
"""A part's verdict, and whether a check named a symptom."""


def measure(
    exercise: Exercise,
    one_in: int = 1,
    seeds: Sequence[int] = SEEDS,
    for_names: Sequence[int] = FOR_NAMES,
) -> Measured:
    """Judge the mutants of an exercise, or one in so many of them, always the same ones.

    What passes is judged at more seeds, and what gets a name at those ``for_names`` as well.
    """
    found = Measured()
    for mutant, verdicts in judged(exercise, one_in, seeds, for_names):
        parts = [part for part, _ in verdicts]
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
        # A symptom is what was seen to happen, and on another instance other things may happen.
        if len(names) > 1 and not any(by_symptom for _, by_symptom in verdicts):
            found.counts["mutants named otherwise"] += 1
            found.complaints.append(f"{where} has the names {', '.join(map(repr, sorted(names)))}")
    return found


def judged(
    exercise: Exercise, one_in: int, seeds: Sequence[int], for_names: Sequence[int]
) -> Iterator[tuple[Mutant, list[Verdict]]]:
    """Each mutant with what becomes of the part that was changed, seed by seed."""
    for mutant in mutants(source(exercise.name), exercise):
        if zlib.crc32("\n".join(mutant.key).encode()) % one_in:
            continue
        found = [verdict_on(mutant, exercise, seed) for seed in seeds]
        if any(part.verdict == verdict.RIGHT for part, _ in found):
            found += [verdict_on(mutant, exercise, seed) for seed in FOR_PASSING]
        elif any(part.slip for part, _ in found):
            found += [verdict_on(mutant, exercise, seed) for seed in for_names]
        yield mutant, found


def verdict_on(mutant: Mutant, exercise: Exercise, seed: int) -> Verdict:
    """What becomes of the part that was changed, with the name of the mistake."""
    symptoms = []

    def explain(judged: Judged) -> str:
        symptoms.extend(o.failure.symptom for o in judged.outcomes.values() if o.failure)
        return SLIPS.explain(judged)

    cell = Cell(f"{exercise.name}.py", mutant.text)
    answers = InProcess(*load(exercise.name, [cell], LOAD_SECONDS), seconds=SECONDS)
    result = judge(exercise, answers, seed, explain=explain, parts=[mutant.part])
    return result.part(mutant.part), any(symptoms)


def unknown() -> list[tuple[str, str, str, str]]:
    """The reasons that are for no mutant."""
    known = {mutant.key for exercise in EXERCISES for mutant in mutants(source(exercise.name), exercise)}
    return [key for key in (*EQUIVALENTS, *SOMETIMES) if key not in known]
