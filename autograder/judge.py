"""The one function that runs the checks of an exercise on one set of student functions.

`judge` is pure in what it decides: the same exercise, answers and seed give the same verdicts
through every door.
"""

from __future__ import annotations

import itertools
import traceback
import zlib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import ModuleType
from typing import Any

import numpy as np
import sympy as sp

from autograder import verdict
from autograder.answers import Answers
from autograder.calling import (
    Function,
    Mend,
    Record,
    Stopped,
    Student,
    call_in_words,
    leaves,
)
from autograder.equality import Undecided, evaluate
from autograder.exercise import Check, Exercise, Part
from autograder.laws import POINTS, Failure
from autograder.verdict import CheckVerdict, ExerciseVerdict, PartVerdict, verdict_of_part

PUBLIC_SEED = 6
"""The seed with which students check; grading draws a fresh one."""


@dataclass(frozen=True)
class Outcome:
    """What running a check once came to: its failure, if any, and the calls that were made."""

    failure: Failure | None
    log: tuple[Record, ...]
    fault: str = ""


Explain = Callable[["Judged"], str]
"""Names the mistake behind a part that falls short, or says nothing (see `autograder.mistakes`)."""


@dataclass(frozen=True)
class Judged:
    """A part that falls short, with all that an explanation may need."""

    exercise: Exercise
    part: Part
    student: Student
    seed: int
    reference: ModuleType | None
    outcomes: Mapping[str, Outcome]
    held: frozenset[str]
    """The checks that hold by follow-through alone."""


def judge(
    exercise: Exercise,
    answers: Answers,
    seed: int,
    *,
    reference: ModuleType | None = None,
    explain: Explain | None = None,
    parts: Collection[str] | None = None,
    checks: Collection[str] | None = None,
) -> ExerciseVerdict:
    """Run the checks of an exercise on a student's answers.

    ``seed`` draws all instances. Hidden checks run only where ``reference`` is given. ``parts``
    and ``checks`` choose some of them by name; all run otherwise.
    """
    student = Student(exercise, answers)
    judged, short = [], []
    for part in exercise.parts:
        if parts is not None and part.letter not in parts:
            continue
        chosen = checks_to_run(part, reference, checks)
        if part.manual:
            judged.append(PartVerdict(part.letter, part.points, verdict.MANUAL))
        elif chosen:
            judged_part, outcomes = _judge_part(part, chosen, student, seed, reference)
            judged.append(judged_part)
            if judged_part.verdict not in (verdict.RIGHT, verdict.BLANK, verdict.GRADER_FAULT):
                held = frozenset(v.name for v in judged_part.checks if v.follow_through)
                short.append(Judged(exercise, part, student, seed, reference, outcomes, held))
    if explain is not None:
        # Explaining calls the student's functions again: all verdicts are there by then.
        names = {s.part.letter: _explained(explain, s) for s in short}
        judged = [_with_name(part, *names.get(part.letter, ("", ""))) for part in judged]
    return ExerciseVerdict(exercise.name, exercise.title, tuple(judged))


def _explained(explain: Explain, short: Judged) -> tuple[str, str]:
    """The name of the mistake, and why there is none if explaining broke."""
    try:
        return explain(short), ""
    except Exception:  # the verdict stands without a name; the results keep the reason
        return "", traceback.format_exc()


def _with_name(part: PartVerdict, slip: str, fault: str) -> PartVerdict:
    if not fault:
        return replace(part, slip=slip)
    return replace(part, checks=(*part.checks[:-1], replace(part.checks[-1], fault=fault)))


def checks_to_run(
    part: Part, reference: ModuleType | None, names: Collection[str] | None = None
) -> list[Check]:
    """The checks of a part: hidden ones where there is a reference, those chosen by name, or all."""
    return [
        check
        for check in part.checks
        if (reference is not None or not check.hidden) and (names is None or check.name in names)
    ]


def _judge_part(
    part: Part,
    checks: list[Check],
    student: Student,
    seed: int,
    reference: ModuleType | None,
) -> tuple[PartVerdict, dict[str, Outcome]]:
    outcomes, verdicts = {}, []
    for check in checks:
        outcome, given = run_check(check, student, seed, reference)
        outcomes[check.name] = outcome
        verdicts.append(_verdict_of_check(check, outcome, given))
    overall = verdict_of_part(verdicts)
    # What two checks say in the same words, whatever the call, is said once.
    said: dict[str, str] = {}
    for v in verdicts:
        # Beside a failure, a rule that holds would seem to excuse it.
        if v.message and not (v.follow_through and overall != verdict.RIGHT):
            said.setdefault(v.message.removeprefix(f"{v.call}: "), v.message)
    message = " ".join(text if text[-1] in ".?!" else f"{text}." for text in said.values())
    points = sum(check.points for check in checks)
    return PartVerdict(part.letter, points, overall, tuple(verdicts), message=message), outcomes


def run_check(check: Check, student: Student, seed: int, reference: ModuleType | None) -> tuple[Outcome, str]:
    """Run a check against the truth and, where it fails, given the student's own earlier answers.

    The outcome against the truth, and the student's functions given which the check holds, in words:
    nothing where it holds anyway, or does not hold for any.
    """
    outcome = attempt(check, student, seed, reference)
    return outcome, given_what(check, student, seed, reference, outcome)


def given_what(
    check: Check, student: Student, seed: int, reference: ModuleType | None, outcome: Outcome
) -> str:
    """The student's own functions given which a check holds that failed against the truth, in words."""
    if outcome.failure is None or isinstance(outcome.failure, Stopped):
        return ""
    for ways in _own_ways(check):
        if _holds_given(check, student, seed, reference, ways):
            return " and ".join(dict.fromkeys(f for way in ways.values() for f in _functions(way)))
    return ""


def attempt(
    check: Check,
    student: Student,
    seed: int,
    reference: ModuleType | None,
    given: Mapping[str, Any] | None = None,
    mend: Mend | None = None,
    log: list[Record] | None = None,
) -> Outcome:
    """Run a check once, with its ``given`` arguments bound to the truth unless bound here.

    ``mend`` stands in for the values of the student's functions: see `autograder.relations`.
    ``log`` is for those who want to see the calls while they are made.
    """
    log = [] if log is None else log
    digest = zlib.crc32(f"{student.exercise.name}.{check.name}".encode())
    supplied = {
        "rng": lambda: np.random.default_rng([seed, digest]),
        "reference": lambda: reference,
        **{name: lambda truth=ways[0]: truth for name, ways in check.given.items()},
        **{name: lambda value=value: value for name, value in (given or {}).items()},
    }
    arguments = {
        name: supplied[name]() if name in supplied else Function(name, student, log, mend)
        for name in check.arguments
    }
    token = POINTS.set(np.random.default_rng([seed, digest, 1]))
    try:
        with np.errstate(all="ignore"):
            check.function(**arguments)
        return Outcome(None, tuple(log))
    except Failure as failure:
        return Outcome(failure, tuple(log))
    except Undecided as undecided:
        return Outcome(None, tuple(log), f"Undecided: {undecided}")
    except Exception:
        return Outcome(None, tuple(log), traceback.format_exc())
    finally:
        POINTS.reset(token)


def _own_ways(check: Check) -> Iterator[Mapping[str, Callable[..., Any]]]:
    """Every way of putting the student's own earlier answers in the place of the truth."""
    names = list(check.given)
    choices = [[None, *check.given[name][1:]] for name in names]
    for choice in itertools.product(*choices):
        ways = {n: way for n, way in zip(names, choice, strict=True) if way is not None}
        if ways:
            yield ways


def _functions(way: Callable[..., Any]) -> tuple[str, ...]:
    """The student's functions that stand in for the truth."""
    return way.__code__.co_varnames[: way.__code__.co_argcount]


def _holds_given(
    check: Check,
    student: Student,
    seed: int,
    reference: ModuleType | None,
    ways: Mapping[str, Callable[..., Any]],
) -> bool:
    own_log: list[Record] = []
    given = {}
    for name, way in ways.items():
        given[name] = way(*(Function(function, student, own_log) for function in _functions(way)))
    outcome = attempt(check, student, seed, reference, given)
    if outcome.failure is not None or outcome.fault:
        return False
    own, later = _by_function(own_log), _by_function(outcome.log)
    # Constants would make any constant follow. Nothing at all is never followed.
    constants_do = all(map(_varies, later)) and not any(map(_of_symbols, later))
    sound = all(_varies(records) or (constants_do and _is_something(records)) for records in own)
    return bool(own) and sound and all(map(_is_an_attempt, later))


def _by_function(log: Sequence[Record]) -> list[list[Record]]:
    functions = dict.fromkeys(record.call.function for record in log)
    return [[record for record in log if record.call.function == name] for name in functions]


def _of_symbols(records: Sequence[Record]) -> bool:
    return any(record.call.symbols.given for record in records)


def _varies(records: Sequence[Record]) -> bool:
    found = [_numbers(record) for record in records]
    # The same formula may be asked for at each call; numbers have to differ from call to call.
    alike = not _of_symbols(records) and all(np.array_equal(numbers, found[0]) for numbers in found)
    entries = np.concatenate(found)
    # Cases and unevaluated sums have no value in doubles: they are attempts.
    return not alike and (bool(np.any(np.isnan(entries))) or len(np.unique(entries)) > 1)


def _is_something(records: Sequence[Record]) -> bool:
    return any(np.any(_numbers(record)) for record in records)


def _is_an_attempt(records: Sequence[Record]) -> bool:
    # What follows may come to a number, as the slope of a line does.
    return _is_something(records) if _of_symbols(records) else _varies(records)


def _numbers(record: Record) -> np.ndarray:
    """What a call gave, as numbers: an expression by its values at some points, each call at others."""
    numbers: list[Any] = []
    for leaf in leaves(record.value):
        if isinstance(leaf, sp.Basic):
            given = record.call.symbols.given
            points = {s: np.array([1.37, 2.61]) + 0.43 * k for k, s in enumerate(given)}
            numbers.append(evaluate(leaf, points))
        else:
            numbers.append(np.ravel(np.asarray(leaf, complex)))
    return np.concatenate([np.empty(0, complex), *numbers])


def _verdict_of_check(check: Check, outcome: Outcome, own: str) -> CheckVerdict:
    started = sum(record.reply.seconds for record in outcome.log)
    common = {"name": check.name, "law": check.law, "points": check.points, "seconds": started}
    if outcome.fault:
        message = "This part could not be judged, which is the grader's fault and costs you nothing"
        return CheckVerdict(verdict=verdict.GRADER_FAULT, message=message, fault=outcome.fault, **common)
    if outcome.failure is None or own:
        message = f"Right, given your own {own}" if own else ""
        return CheckVerdict(verdict=verdict.RIGHT, message=message, follow_through=bool(own), **common)
    last, status = outcome.log[-1] if outcome.log else None, outcome.failure.status
    # Inputs say nothing about a function that never got to see them.
    began = last and last.reply.status not in ("blank", "missing", "signature")
    call = call_in_words(last) if began else ""
    subject = call or (last.call.function if last else "")
    text = f"{subject}: {outcome.failure}" if subject else str(outcome.failure)
    return CheckVerdict(verdict=status, message=text, call=call, **common)
