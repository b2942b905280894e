"""General relations: a wrong answer that is right up to something that can be named.

A relation is a change to what the functions returned under which the failing checks hold: turn
the sign, and the law is satisfied; so the sign was the mistake. Nothing is compared with a
reference, so the sentence is true by construction, and laws and certificates are served alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

import numpy as np
import sympy as sp

from autograder.calling import Function, Mend, Record, Stopped, Student
from autograder.equality import evaluate
from autograder.judge import Judged, Outcome, attempt
from autograder.laws import Failure, Watched
from autograder.plain import Unfit
from autograder.worker.inert import Expression, Items, Matrix, Randomness, freeze, same
from autograder.worker.replies import Reply

REMEMBERS = (
    "Called again with the same arguments, it returns something else: it remembers earlier calls, or there "
    "are entries that it never fills."
)


def relation(judged: Judged) -> str:
    """The one sentence that explains every failing check of a part, or nothing."""
    checks = {check.name: check for check in judged.part.checks}
    failing = [
        (checks[name], outcome)
        for name, outcome in judged.outcomes.items()
        if outcome.failure is not None and name not in judged.held
    ]
    if not failing:
        return ""
    for _, outcome in failing:
        if habit := _habit(judged, outcome):
            return habit
    faulty = {outcome.log[-1].call.function for _, outcome in failing if outcome.log}
    # A check that holds has to go on holding: what it found right is not of the opposite sign.
    judged_checks = [
        (checks[name], outcome) for name, outcome in judged.outcomes.items() if name not in judged.held
    ]
    for sentence, mend in _relations(judged, failing[0][1]):
        mend = _only(faulty, mend)
        if all(_mends(judged, check, outcome, mend) for check, outcome in judged_checks):
            return sentence
    return ""


def _only(functions: set[str], mend: Mend) -> Mend:
    return lambda record: mend(record) if record.call.function in functions else record.reply.value


def _habit(judged: Judged, outcome: Outcome) -> str:
    """What is wrong with the way in which a function works, whatever numbers it gives."""
    if not outcome.log:
        return ""
    last = outcome.log[-1]
    name = last.call.function
    if last.reply.changed:
        changed = [list(last.call.arguments)[k] for k in last.reply.changed]
        return f"It changes {' and '.join(changed)} in place: compute new values instead."
    asked = judged.exercise.parameters[name]
    own = judged.student.answers.parameters().get(name, asked)
    if own != asked and sorted(own) == sorted(asked):
        line = judged.exercise.first_line(name)
        return f"Its arguments are in another order: it is called as {line}."
    if last.reply.drew_globally:
        return "It uses random numbers of its own: all of them have to come from the generator rng."
    return _numbers_only(judged, last) or (REMEMBERS if _remembers(judged, outcome.log) else "")


def _numbers_only(judged: Judged, last: Record) -> str:
    """Whether a function that fails for symbols returns something for whole numbers."""
    if last.reply.status != "raised" or not last.call.symbols.given:
        return ""
    numbers = {symbol: k for k, symbol in enumerate(last.call.symbols.given, 2)}
    arguments = list(last.call.arguments.values())
    if not all(isinstance(a, sp.Symbol | list | tuple) for a in arguments):
        return ""
    plain = [freeze(numbers[a] if isinstance(a, sp.Symbol) else [numbers[s] for s in a]) for a in arguments]
    if judged.student.call(last.call.function, plain, (), None).status != "value":
        return ""
    return (
        "It takes numbers alone: it is called with symbols, because a formula is asked for that "
        "holds for every number. (sp.exp, sp.sqrt and sp.Sum take symbols; np.exp, math.sqrt and range "
        "do not.)"
    )


def remembers(judged: Judged) -> bool:
    """Whether a function that fails returns something else when it is called again as at first.

    Functions that are given a generator may do so for another reason: they may draw from elsewhere.
    """
    return any(
        _remembers(judged, outcome.log)
        for name, outcome in judged.outcomes.items()
        if outcome.failure is not None and name not in judged.held and outcome.log
        if not any(isinstance(a, Randomness) for a in outcome.log[-1].call.arguments.values())
    )


def _remembers(judged: Judged, log: tuple[Record, ...]) -> bool:
    first = next((r for r in log if r.read and r.call.function == log[-1].call.function), None)
    if first is None:
        return False
    again: list[Record] = []
    arguments = [a.anew() if isinstance(a, Watched) else a for a in first.call.arguments.values()]
    try:
        Function(first.call.function, judged.student, again)(*arguments)
    except Failure:
        return False
    return not same(again[0].reply.value, first.reply.value)


def _mends(judged: Judged, check: Any, outcome: Outcome, mend: Mend) -> bool:
    replay = _Replay(judged.student, list(outcome.log))
    mended = attempt(check, replay, judged.seed, judged.reference, mend=mend)
    return mended.failure is None and not mended.fault


@dataclass
class _Replay:
    """A student whose calls are answered from a log, and by the student where the log ends."""

    student: Student
    log: list[Record]
    position: int = 0
    alive: set[str] = field(default_factory=set)

    @property
    def exercise(self) -> Any:
        return self.student.exercise

    @property
    def answers(self) -> Any:
        return self.student.answers

    def call(self, name: str, arguments: Any, given: Any, ask: Any) -> Reply:
        self.position += 1
        if self.position <= len(self.log) and self.log[self.position - 1].call.function == name:
            return self.log[self.position - 1].reply
        return self.student.call(name, arguments, given, ask)


def _relations(judged: Judged, outcome: Outcome) -> Iterator[tuple[str, Mend]]:
    failure, last = outcome.failure, outcome.log[-1] if outcome.log else None
    if isinstance(failure, Stopped):
        for sentence, _ in failure.unfit.candidates if failure.unfit else ():
            yield f"It has {sentence}.", _candidate(judged, sentence)
        return
    if last is None:
        return
    factor = _factor(failure)
    whole = [("It", _everywhere)]
    names = getattr(judged.exercise.readers[last.call.function], "names", ())
    single = [(f"Its entry {n}", _at_entry(k)) for k, n in enumerate(names)]
    for subject, apply in (*whole, *single):
        yield f"{subject} has the opposite sign.", _leafwise(apply, lambda call: Fraction(-1))
        if factor is not None and factor != -1:
            sentence = f"{subject} is {_times(1 / factor)} what it should be."
            yield sentence, _leafwise(apply, lambda call: factor)
    yield (
        "It is divided by the number of examples: a mean where the sum is asked for.",
        _leafwise(_everywhere, lambda call: Fraction(_examples(call))),
    )
    yield (
        "It is multiplied by the number of examples.",
        _leafwise(_everywhere, lambda call: Fraction(1, _examples(call) or 1)),
    )
    yield "It has the right entries in the reverse order.", lambda r: _reversed(r.reply.value)
    yield "It has rows and columns exchanged.", lambda r: _transposed(r.reply.value)


def _candidate(judged: Judged, sentence: str) -> Mend:
    """Where the reader refuses a value, put what it says the value should have looked like."""

    def mend(record: Record) -> Any:
        try:
            judged.exercise.readers[record.call.function](record.reply.value, record.call)
        except Unfit as unfit:
            # The shapes in the sentence change from call to call; what is the matter does not.
            kind = sentence.split(" in shape ")[0]
            for text, value in unfit.candidates:
                if text.split(" in shape ")[0] == kind:
                    return value
        else:
            if "rows and columns exchanged" in sentence:  # a square array says nothing by its shape
                return _transposed(record.reply.value)
        return record.reply.value

    return mend


Apply = Callable[[Any, Fraction], Any]


def _leafwise(apply: Apply, factor: Callable[[Any], Fraction]) -> Mend:
    return lambda record: apply(record.reply.value, factor(record.call))


def _everywhere(inert: Any, factor: Fraction) -> Any:
    """An inert value with every number and expression in it multiplied."""
    times = ("q", factor.numerator, factor.denominator)
    match inert:
        case np.ndarray():
            return inert * float(factor)
        case bool() | int() | Fraction():
            return Fraction(inert) * factor
        case float() | complex():
            return inert * float(factor)
        case Items(kind, items):
            return Items(kind, tuple(_everywhere(item, factor) for item in items))
        case Expression(tree):
            return Expression(("Mul", times, tree))
        case Matrix(rows, columns, entries):
            return Matrix(rows, columns, tuple(("Mul", times, entry) for entry in entries))
    return inert


def _at_entry(k: int) -> Apply:
    def apply(inert: Any, factor: Fraction) -> Any:
        if not (isinstance(inert, Items) and k < len(inert.items)):
            return inert
        items = list(inert.items)
        items[k] = _everywhere(items[k], factor)
        return Items(inert.kind, tuple(items))

    return apply


def _factor(failure: Failure) -> Fraction | None:
    """The simple number by which the failing value has to be multiplied, if there is one."""
    got, expected = failure.got, failure.expected
    if got is None:
        return None
    if isinstance(got, sp.Basic) or isinstance(expected, sp.Basic):
        symbols = sorted(got.free_symbols | expected.free_symbols, key=lambda s: s.sort_key())
        points = {s: np.array([0.31, -1.7, 2.3]) + 0.41 * k for k, s in enumerate(symbols)}
        got, expected = evaluate(got, points), evaluate(expected, points)
    got, expected = np.ravel(np.asarray(got, complex)), np.ravel(np.asarray(expected, complex))
    if not np.max(np.abs(got), initial=0.0) < 1e150:
        return None
    size = np.vdot(got, got).real
    if not (np.isfinite(size) and size > 0 and np.all(np.isfinite(expected))):
        return None
    with np.errstate(all="ignore"):
        factor = (np.vdot(got, expected) / size).real
    if not np.isfinite(factor):
        return None
    simple = Fraction(float(factor)).limit_denominator(64)
    if simple in (0, 1) or abs(factor - float(simple)) > 1e-6 * abs(factor):
        return None
    return simple if max(abs(simple.numerator), simple.denominator) <= 1000 else None


def _times(factor: Fraction) -> str:
    words = {Fraction(2): "twice", Fraction(1, 2): "half of", Fraction(-1): "minus"}
    return words.get(factor, f"{factor} times")


def _examples(call: Any) -> int:
    data = call.arguments.get("x")
    return len(data) if isinstance(data, list | np.ndarray) else 1


def _reversed(inert: Any) -> Any:
    match inert:
        case np.ndarray() if inert.ndim:
            return inert[::-1]
        case Items(kind, items):
            return Items(kind, items[::-1])
    return inert


def _transposed(inert: Any) -> Any:
    match inert:
        case np.ndarray():
            return inert.T
        case Matrix(rows, columns, entries):
            flipped = [entries[r * columns + c] for c in range(columns) for r in range(rows)]
            return Matrix(columns, rows, tuple(flipped))
        case Items(kind, items) if all(isinstance(i, Items) for i in items):
            lengths = {len(i.items) for i in items}
            if len(lengths) == 1:
                return Items(
                    kind,
                    tuple(
                        Items("list", tuple(column)) for column in zip(*(i.items for i in items), strict=True)
                    ),
                )
    return inert
