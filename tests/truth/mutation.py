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
from tests.truth.samples import REFUSALS

SEEDS = (1, 2)
FOR_NAMES = tuple(range(101, 106))
"""A name given by luck changes at one of these."""
FOR_PASSING = tuple(range(101, 111))
"""What passes by luck is refused at one of these."""

REFUSED = REFUSALS | {verdict.BLANK}
"""A function of which nothing is left but `pass` is still to be written."""

SECONDS = 1.0
"""For one call: many a mutant never leaves its loop, and right answers take far less."""

Verdict = tuple[PartVerdict, bool]
"""A part's verdict, and whether a check that failed named a symptom."""


def measure(
    exercise: Exercise,
    few: int | None = None,
    seeds: Sequence[int] = SEEDS,
    for_names: Sequence[int] = FOR_NAMES,
) -> Measured:
    """Judge the mutants of an exercise, or a few of them, always the same ones.

    What passes is judged at more seeds, and what gets a name at those ``for_names`` as well.
    """
    found = Measured()
    for mutant, verdicts in judged(exercise, few, seeds, for_names):
        parts = [part for part, _ in verdicts]
        right = [part.verdict == verdict.RIGHT for part in parts]
        # A symptom is what was seen to happen, and on another instance other things may happen.
        names = {part.slip for part, by_symptom in verdicts if not by_symptom}
        equivalent, sometimes = mutant.key in EQUIVALENTS, mutant.key in SOMETIMES
        where = f"{exercise.name}, {mutant.function}, line {mutant.line}: {mutant.change}"
        found.counts["mutants"] += 1
        found.counts["mutants equivalent"] += equivalent
        found.counts["mutants refused"] += all(part.verdict in REFUSED for part in parts)
        found.counts["mutants sometimes right"] += sometimes and any(right)
        found.counts["mutants named"] += any(part.slip for part in parts)
        for part in parts:
            if part.verdict not in (verdict.RIGHT, *REFUSED) or any(check.fault for check in part.checks):
                found.complaints.append(f"{where} is judged {part.verdict}: {part.message}")
        if equivalent and not all(right):
            found.complaints.append(
                f"{where} is said to be right, and refused: {parts[right.index(False)].message}"
            )
        if sometimes and all(right) == any(right):
            passes = "always" if all(right) else "never"
            found.complaints.append(f"{where} is said to depend on the instance, and {passes} passes")
        if any(right) and not equivalent and not sometimes:
            found.complaints.append(f"{where} passes at {sum(right)} of {len(right)} seeds")
        if len(names) > 1:
            found.counts["mutants named otherwise"] += 1
            found.complaints.append(f"{where} has the names {', '.join(map(repr, sorted(names)))}")
    return found


def judged(
    exercise: Exercise, few: int | None, seeds: Sequence[int], for_names: Sequence[int]
) -> Iterator[tuple[Mutant, list[Verdict]]]:
    """Each mutant with what becomes of the part that was changed, seed by seed."""
    for mutant in sorted(mutants(source(exercise.name), exercise), key=_shuffled)[:few]:
        sometimes = mutant.key in SOMETIMES
        found = [verdict_on(mutant, exercise, seed) for seed in (SEEDS if sometimes else seeds)]
        if sometimes or any(part.verdict == verdict.RIGHT for part, _ in found):
            found += [verdict_on(mutant, exercise, seed) for seed in FOR_PASSING]
        elif any(part.slip for part, _ in found):
            found += [verdict_on(mutant, exercise, seed) for seed in for_names]
        yield mutant, found


def _shuffled(mutant: Mutant) -> int:
    """A number that is as good as random, but depends on nothing else than the mutant."""
    return zlib.crc32("\n".join(mutant.key).encode())


def verdict_on(mutant: Mutant, exercise: Exercise, seed: int) -> Verdict:
    """What becomes of the part that was changed, with the name of the mistake."""
    symptoms = []

    def explain(judged: Judged) -> str:
        symptoms.extend(
            outcome.failure.symptom
            for name, outcome in judged.outcomes.items()
            if outcome.failure and name not in judged.held
        )
        return SLIPS.explain(judged)

    cell = Cell(f"{exercise.name}.py", mutant.text)
    answers = InProcess(*load(exercise.name, [cell], LOAD_SECONDS), seconds=SECONDS)
    result = judge(exercise, answers, seed, explain=explain, parts=[mutant.part])
    return result.part(mutant.part), any(symptoms)


def unknown() -> list[tuple[str, str, str, str]]:
    """The reasons that are for no mutant."""
    known = {mutant.key for exercise in EXERCISES for mutant in mutants(source(exercise.name), exercise)}
    return [key for key in (*EQUIVALENTS, *SOMETIMES) if key not in known]
