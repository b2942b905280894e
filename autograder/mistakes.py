"""Named mistakes: whether a failing answer behaves exactly as the solution with one known slip.

Running an exercise's checks on a set of functions leaves a *transcript*: what each call returned,
as numbers, on the instances of that seed. A student's failing transcript that agrees with a
slip's is that slip, if it goes on agreeing when the checks are run to their end: at first, much
looks alike. What no slip explains is tried against the general relations.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import sympy as sp

from autograder.answers import InProcess
from autograder.author.source import Source, read_source, with_slips
from autograder.calling import Record, Student, leaves
from autograder.course import Course
from autograder.equality import evaluate
from autograder.exercise import Check
from autograder.judge import Judged, Outcome, attempt, given_what
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


class Slip:
    """A known mistake on one seed. Its checks are run when first needed: most slips differ at the first."""

    def __init__(self, name: str, text: str, judged: Judged) -> None:
        cell = Cell(f"{judged.exercise.name}.py", text)
        self.name = name
        self.student = Student(judged.exercise, InProcess.load(judged.exercise.name, [cell]))
        self.judged = replace(judged, student=self.student)
        self._outcomes: dict[str, Outcome] = {}
        self._transcripts: dict[str, Transcript] = {}
        self._fails: dict[str, bool] = {}

    def shows(self, failing: Mapping[str, Transcript]) -> bool:
        """Whether the same checks fail for this slip, and with the same transcripts."""
        return (
            bool(failing)
            and all(self._agrees(name, transcript) for name, transcript in failing.items())
            and all(self.fails(name) == (name in failing) for name in self.judged.outcomes)
        )

    def shows_to_the_end(self, whole: Mapping[str, Transcript]) -> bool:
        """Whether it has these transcripts when the checks are run to their end."""
        own = _to_the_end(self.judged, whole)
        return all(_alike(own[name], whole[name]) for name in whole)

    def _agrees(self, name: str, transcript: Transcript) -> bool:
        if self._outcome(name).failure is None:
            return False
        if name not in self._transcripts:
            self._transcripts[name] = _transcript(self._outcome(name))
        return _alike(self._transcripts[name], transcript)

    def fails(self, name: str) -> bool:
        """Whether a check fails, and does not hold by follow-through."""
        if name not in self._fails:
            outcome = self._outcome(name)
            self._fails[name] = outcome.failure is not None and not given_what(
                self._check(name), self.student, self.judged.seed, self.judged.reference, outcome
            )
        return self._fails[name]

    def _outcome(self, name: str) -> Outcome:
        if name not in self._outcomes:
            self._outcomes[name] = attempt(
                self._check(name), self.student, self.judged.seed, self.judged.reference
            )
        return self._outcomes[name]

    def _check(self, name: str) -> Check:
        return next(check for check in self.judged.part.checks if check.name == name)


class Slips:
    """The slips of a course's exercises, made when first asked for, and kept for each seed."""

    def __init__(self, course: Course) -> None:
        self.course = course
        self._sources: dict[str, Source] = {}
        self._known: dict[tuple[Any, ...], list[Slip]] = {}

    def explain(self, judged: Judged) -> str:
        """The name of the mistake: a slip's, else a general relation, else nothing."""
        failing = failing_transcripts(judged.outcomes, judged.held)
        alike = [slip for slip in self.of(judged) if slip.shows(failing)]
        whole = _to_the_end(judged, failing) if alike else {}
        names = {slip.name for slip in alike if slip.shows_to_the_end(whole)}
        # What remembers earlier calls may look like a slip at its first one.
        return names.pop() if len(names) == 1 and not remembers(judged) else relation(judged)

    def of(self, judged: Judged) -> list[Slip]:
        """The slips of the judged part on its seed."""
        key = (judged.exercise.name, judged.part.letter, judged.seed, *judged.outcomes)
        if key not in self._known:
            self._known[key] = self._made(judged)
        return self._known[key]

    def _made(self, judged: Judged) -> list[Slip]:
        exercise, letter = judged.exercise, judged.part.letter
        path = self.course.solution(exercise.name)
        if not path.exists():
            return []
        if exercise.name not in self._sources:
            self._sources[exercise.name] = read_source(path, exercise)
        source = self._sources[exercise.name]
        return [
            Slip(name, with_slips(source, exercise, [(letter, name, variant)]), judged)
            for name, edits in source.slips.get(letter, {}).items()
            for variant in range(len(edits))
        ]


def _to_the_end(judged: Judged, failing: Mapping[str, Transcript]) -> dict[str, Transcript]:
    """The transcripts of failing checks with all of their calls, those with a symptom left out.

    Where right answers differ, wrong ones may, too, whatever the mistake: such values do not count.
    """
    student = replace(judged.student)  # the time that this takes is not the student's
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
