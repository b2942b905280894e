"""Transcripts: what the calls of a check came to, as numbers, so that two answers can be compared.

Two answers that make the same mistake leave the same transcript on the same instances, whatever
their code.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType
from typing import Any, NamedTuple

import numpy as np
import sympy as sp

from autograder.calling import Record, Student, leaves
from autograder.equality import evaluate
from autograder.exercise import Check
from autograder.judge import Outcome, attempt
from autograder.laws import to_the_end
from autograder.plain import Unfit, block, sequence
from autograder.precise import as_complex, precisely
from autograder.words import describe
from autograder.worker.inert import Items

CLOSE = 1e-6


class Transcript(NamedTuple):
    """What is known of a failing check.

    ``kind`` says what the entries are: its calls, up to the first failure (each function's name, and
    its value as numbers or its status); the symptom that the check measured; or the expressions
    that the failure is known by (see `autograder.laws.Failure`).
    """

    kind: str
    entries: tuple[tuple[str, Any], ...]


CALLS, SYMPTOM, KNOWN_BY = "calls", "symptom", "known by"


def transcript(outcome: Outcome) -> Transcript:
    """The transcript of a check that failed."""
    if outcome.failure.symptom:
        return Transcript(SYMPTOM, (("", outcome.failure.symptom),))
    if outcome.failure.known_by:
        points = _points(outcome.log[-1])
        values = [_numbers(expression, points) for expression in outcome.failure.known_by]
        return Transcript(KNOWN_BY, ((f"after {len(outcome.log)} calls", np.concatenate(values)),))
    return Transcript(CALLS, tuple((r.call.function, fingerprint(r)) for r in outcome.log))


def whole_transcript(check: Check, student: Student, seed: int, reference: ModuleType | None) -> Transcript:
    """The transcript of a check whose comparisons do not end it, and how it ended all the same, if so.

    Where right answers differ, wrong ones may, too, whatever the mistake: such values do not count.
    """
    log: list[Record] = []
    free: set[int] = set()
    with to_the_end(lambda: free.add(len(log) - 1)):
        outcome = attempt(check, student, seed, reference, log=log)
    calls = tuple(
        (record.call.function, "one of several" if n in free else fingerprint(record))
        for n, record in enumerate(log)
    )
    ending = outcome.fault.strip().rpartition("\n")[2] if outcome.fault else type(outcome.failure).__name__
    return Transcript(CALLS, (*calls, ("the end", ending)))


def alike(one: Transcript, other: Transcript) -> bool:
    """Whether two transcripts are the same, up to rounding."""
    return (
        one.kind == other.kind
        and len(one.entries) == len(other.entries)
        and all(f == g and _close(a, b) for (f, a), (g, b) in zip(one.entries, other.entries, strict=True))
    )


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
