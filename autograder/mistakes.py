"""Named mistakes: whether a failing answer behaves exactly as the solution with one known slip.

Running an exercise's checks on a set of functions leaves a *transcript*: what each call returned,
as numbers, on the instances of that seed. A student's failing transcript that agrees with a
slip's is that slip, if it goes on agreeing when the checks are run to their end: at first, much
looks alike. What no slip explains is tried against the general relations.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import sympy as sp

from autograder.answers import InProcess
from autograder.author.source import Source, read_source, with_slips
from autograder.calling import Record, Student, leaves
from autograder.course import Course
from autograder.equality import evaluate
from autograder.judge import Judged, Outcome, attempt, run_check
from autograder.laws import to_the_end
from autograder.precise import as_complex, precisely
from autograder.reading import Unfit, block, sequence
from autograder.relations import relation, remembers
from autograder.words import describe
from autograder.worker.inert import Items
from autograder.worker.perform import Cell

CLOSE = 1e-6

Transcript = tuple[tuple[str, Any], ...]
"""The calls of one check: each function's name, and its value as numbers or its status. Where the
check names a symptom or what the failure is known by, that alone: see `autograder.laws.Failure`."""


@dataclass(frozen=True)
class Slip:
    """A known mistake as it shows on one seed: its failing checks with their transcripts."""

    name: str
    failing: Mapping[str, Transcript]
    student: Student


class Slips:
    """The slips of a course's exercises, run when first asked for, and kept for each seed."""

    def __init__(self, course: Course) -> None:
        self.course = course
        self._sources: dict[str, Source] = {}
        self._known: dict[tuple[Any, ...], list[Slip]] = {}

    def explain(self, judged: Judged) -> str:
        """The name of the mistake: a slip's, else a general relation, else nothing."""
        failing = failing_transcripts(judged.outcomes, judged.held)
        alike = [s for s in self.of(judged) if _agree(s.failing, failing)]
        whole = _to_the_end(judged, judged.student, failing) if alike else {}
        names = {s.name for s in alike if not whole or _agree(_to_the_end(judged, s.student, failing), whole)}
        # What remembers earlier calls may look like a slip at its first one.
        return names.pop() if len(names) == 1 and not remembers(judged) else relation(judged)

    def of(self, judged: Judged) -> list[Slip]:
        """The slips of the judged part on its seed."""
        key = (judged.exercise.name, judged.part.letter, judged.seed, *judged.outcomes)
        if key not in self._known:
            self._known[key] = self._run(judged)
        return self._known[key]

    def _run(self, judged: Judged) -> list[Slip]:
        exercise = judged.exercise
        path = self.course.solution(exercise.name)
        if not path.exists():
            return []
        if exercise.name not in self._sources:
            self._sources[exercise.name] = read_source(path, exercise)
        source = self._sources[exercise.name]
        return [
            _behaviour(source, judged, name, variant)
            for name, edits in source.slips.get(judged.part.letter, {}).items()
            for variant in range(len(edits))
        ]


def _behaviour(source: Source, judged: Judged, slip: str, variant: int) -> Slip:
    text = with_slips(source, judged.exercise, [(judged.part.letter, slip, variant)])
    answers = InProcess.load(judged.exercise.name, [Cell(f"{judged.exercise.name}.py", text)])
    student = Student(judged.exercise, answers)
    outcomes, held = {}, set()
    for check in judged.part.checks:
        if check.name in judged.outcomes:
            outcomes[check.name], follows = run_check(check, student, judged.seed, judged.reference)
            if follows:
                held.add(check.name)
    return Slip(slip, failing_transcripts(outcomes, held), student)


def _to_the_end(judged: Judged, student: Student, failing: Mapping[str, Transcript]) -> dict[str, Transcript]:
    """The transcripts of failing checks with all of their calls, those with a symptom left out.

    Where right answers differ, wrong ones may, too, whatever the mistake: such values do not count.
    """
    student = replace(student)  # the time that this takes is not the student's
    whole = {}
    for check in judged.part.checks:
        if check.name in failing and _is_of_calls(failing[check.name]):
            log: list[Record] = []
            free: set[int] = set()
            with to_the_end(lambda log=log, free=free: free.add(len(log) - 1)):
                attempt(check, student, judged.seed, judged.reference, log=log)
            whole[check.name] = tuple(
                (record.call.function, "one of several" if n in free else fingerprint(record))
                for n, record in enumerate(log)
            )
    return whole


def failing_transcripts(
    outcomes: Mapping[str, Outcome], held: set[str] | frozenset[str]
) -> Mapping[str, Transcript]:
    """The transcripts of the checks that failed, those that hold by follow-through left out."""
    return {
        name: _transcript(outcome)
        for name, outcome in outcomes.items()
        if outcome.failure is not None and name not in held
    }


def _transcript(outcome: Outcome) -> Transcript:
    if outcome.failure.symptom:
        return (("symptom", outcome.failure.symptom),)
    if outcome.failure.known_by:
        points = _points(outcome.log[-1])
        values = [_numbers(expression, points) for expression in outcome.failure.known_by]
        return ((f"known by, after {len(outcome.log)} calls", np.concatenate(values)),)
    return tuple((r.call.function, fingerprint(r)) for r in outcome.log)


def _is_of_calls(transcript: Transcript) -> bool:
    return not (transcript and transcript[0][0].startswith(("symptom", "known by")))


def fingerprint(record: Record) -> Any:
    """A call's value as numbers (expressions by values at fixed points) or words; else its status."""
    if not record.read:
        return _unread(record)
    if isinstance(record.value, str | frozenset | dict):
        return _in_words(record.value)
    points = _points(record)
    return np.concatenate([np.array([], complex), *(_numbers(v, points) for v in leaves(record.value))])


def _points(record: Record) -> Mapping[sp.Symbol, np.ndarray]:
    return {symbol: _places(symbol, k) for k, symbol in enumerate(record.call.symbols.given)}


def _places(symbol: sp.Symbol, k: int) -> np.ndarray:
    """Where expressions are compared: numbers of the kind that the symbol stands for."""
    if symbol.is_integer:
        return np.array([2.0 + k, 5.0 + k, 3.0 + k])
    # Not evenly spaced: the differences between neighbours tell them apart, too.
    places = np.array([0.37 + 0.61 * k + 0.11 * k**2, -1.19 + 0.43 * k**1.5, 1.83 - 0.29 * k**0.7])
    return np.abs(places) if symbol.is_positive else places


def _in_words(value: str | frozenset[str] | dict[Any, Any]) -> str:
    """An answer in words as one text, whatever the order in which it was given."""
    match value:
        case frozenset():
            return ", ".join(sorted(value))
        case dict():
            return ", ".join(f"{key}: {value[key]}" for key in sorted(value))
    return value


def _unread(record: Record) -> Any:
    """What is known of a call without a value: its numbers in whatever shape, or what it was."""
    if record.reply.status != "value":
        trouble = record.reply.trouble
        # One exception is not like another.
        return f"{record.reply.status} {trouble.kind} {trouble.text}" if trouble else record.reply.status
    try:
        return _flat(record.reply.value)
    except Unfit:
        return describe(record.reply.value)


def _flat(inert: Any) -> np.ndarray:
    """All numbers of a value in their order, those of arrays of several shapes one after another."""
    parts = sequence(inert)
    if isinstance(inert, np.ndarray):  # where it is not finite tells one mistake from another, too
        return np.ravel(inert).astype(complex)
    if isinstance(inert, float):
        return np.array([inert], complex)
    if isinstance(inert, Items) and parts is not None:
        return np.concatenate([np.array([], complex), *map(_flat, parts)])
    return np.ravel(block(inert)).astype(complex)


def _numbers(value: Any, points: Mapping[sp.Symbol, np.ndarray]) -> np.ndarray:
    if isinstance(value, sp.Basic):
        found = np.array(evaluate(value, points), complex)
        # Cases and unevaluated sums have no value in doubles.
        for n in np.flatnonzero(~np.isfinite(found)):
            exact = precisely(value, {symbol: float(places[n]) for symbol, places in points.items()})
            found[n] = complex("nan") if exact is None else as_complex(exact)
        return found
    return np.ravel(np.asarray(value, complex))


def _agree(one: Mapping[str, Transcript], other: Mapping[str, Transcript]) -> bool:
    return bool(one) and one.keys() == other.keys() and all(
        _alike(one[check], other[check]) for check in one
    )  # fmt: skip


def _alike(one: Transcript, other: Transcript) -> bool:
    return len(one) == len(other) and all(
        f == g and _close(a, b) for (f, a), (g, b) in zip(one, other, strict=True)
    )


def _close(a: Any, b: Any) -> bool:
    if isinstance(a, str) or isinstance(b, str):
        return isinstance(a, str) and isinstance(b, str) and a == b
    if a.shape != b.shape:
        return False
    scale = np.max(np.abs(a[np.isfinite(a)]), initial=1e-300)
    with np.errstate(invalid="ignore"):
        close = np.abs(a - b) <= CLOSE * scale
    # What is infinite and what is no number come from different mistakes.
    return bool(np.all(close | (np.isnan(a) & np.isnan(b)) | (np.isinf(a) & np.isinf(b))))
