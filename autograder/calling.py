"""A student's functions as the checks see them: call one with live values, get a read value back.

Each call is frozen, sent to the `Answers`, and what comes back is read by the function's reader.
Whatever else happened (blank, an exception, a time-out, a changed argument, a value of another
kind) ends the check with a `Stopped` that says so in words.
"""

from __future__ import annotations

import difflib
import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import sympy as sp

from autograder import verdict
from autograder.answers import Answers, AskRefused
from autograder.exercise import Exercise
from autograder.laws import Failure
from autograder.plain import Unfit, block
from autograder.reading import Call
from autograder.words import describe, plural, show
from autograder.worker.inert import (
    Callback,
    Randomness,
    Symbols,
    TooLarge,
    freeze,
)
from autograder.worker.perform import AskedTooOften, signature_of
from autograder.worker.replies import Reply

EXERCISE_SECONDS = 20.0
"""All calls of one exercise together may take so long; what comes after is timed out."""

ASKS_PER_CALL = 5_000
"""How often one call of a student's function may ask a function of the checks."""


WHOLE_ARRAYS = (
    "An array is neither true nor false as a whole, so that if, max and min cannot tell: np.where, "
    "np.maximum and np.minimum work on each number by itself"
)
"""What to say to somebody who compares an array as if it were a number."""


class Stopped(Failure):
    """A call that gave no value to judge."""

    def __init__(self, status: str, text: str, unfit: Unfit | None = None) -> None:
        super().__init__(text)
        self.status, self.unfit = status, unfit


@dataclass
class Record:
    """One call that was made, kept for the message, the transcript and the relations."""

    call: Call
    reply: Reply
    value: Any = None
    read: bool = False


_LOSSES = (verdict.TIMED_OUT, verdict.OUT_OF_MEMORY)

Mend = Callable[[Record], Any]
"""Stands in for a value: takes the record of a call and returns what to read in its place."""


@dataclass
class Student:
    """One student's answers to one exercise, over all of its checks.

    A function that timed out or took its process down is not called again, and all calls together
    have a budget, so that a class is graded in bounded time.
    """

    exercise: Exercise
    answers: Answers
    spent: float = 0.0
    lost: dict[str, Reply] = field(default_factory=dict)
    alive: set[str] = field(default_factory=set)

    def call(self, name: str, arguments: Sequence[Any], given: Sequence[sp.Symbol], ask: Any) -> Reply:
        """Call a function, unless it is lost or the time is used up."""
        if name in self.lost:
            return self.lost[name]
        if self.spent > EXERCISE_SECONDS:
            return Reply("timed out")
        reply = self.answers.call(name, arguments, given, ask)
        self.spent += reply.seconds
        if reply.status in ("timed out", "died", "out of memory"):
            self.lost[name] = reply
        if reply.status == "value":
            self.alive.add(name)
        return reply


class Asked:
    """A function of the checks as a student's function sees it: evaluations counted and capped."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self.function, self.count = function, 0

    def __call__(self, inert: Any) -> Any:
        """Answer one question; `AskRefused` reaches the student as an exception."""
        self.count += 1
        if self.count > ASKS_PER_CALL:
            raise AskedTooOften(f"it was evaluated more than {ASKS_PER_CALL} times")
        try:
            values = [_plain(item) for item in inert.items]
            with np.errstate(all="ignore"):
                return freeze(self.function(*(v if v.ndim else v.item() for v in values)))
        except (TypeError, ValueError, IndexError, ArithmeticError, Unfit, TooLarge) as error:
            what = ", ".join(describe(item) for item in inert.items)
            raise AskRefused(f"it cannot be evaluated at {what}: {error}") from None


def _parameters(function: Callable[..., Any]) -> tuple[str, ...]:
    """The names of a function's arguments; those with a default are the check's own business."""
    parameters = inspect.signature(getattr(function, "function", function)).parameters.values()
    return tuple(p.name for p in parameters if p.default is p.empty)


def _plain(inert: Any) -> np.ndarray:
    """One argument of a question as floats; infinities and NaN may be asked about."""
    if isinstance(inert, float) or (isinstance(inert, np.ndarray) and inert.dtype.kind == "f"):
        return np.array(inert)
    return block(inert)


class Function:
    """A student's function in the hands of one check."""

    def __init__(self, name: str, student: Student, log: list[Record], mend: Mend | None = None) -> None:
        self.name, self.student, self.log, self.mend = name, student, log, mend
        self.__signature__ = signature_of(student.exercise.parameters[name])
        self.warned = ""
        """The warnings of the last call that gave a value, as its caller would have seen them."""
        self.drew = False
        """Whether the last call that gave a value drew from the generator that it was given."""

    def __call__(self, *arguments: Any) -> Any:
        """Call it; the value is read, or the check ends with `Stopped`."""
        exercise = self.student.exercise
        names = exercise.parameters[self.name]
        if len(arguments) != len(names):
            raise TypeError(f"a check calls {self.name} with {len(arguments)} arguments, not {names}")
        symbols, asked = Symbols(), []
        frozen = []
        for argument in arguments:
            if callable(argument) and not isinstance(argument, sp.Basic):
                asked.append(Asked(argument))
                frozen.append(Callback(len(asked) - 1, _parameters(argument)))
            else:
                frozen.append(freeze(argument, symbols, giving=True))

        def ask(number: int, inert: Any) -> Any:
            if not 0 <= number < len(asked):
                raise AskRefused("there is no such function")
            return asked[number](inert)

        call = Call(self.name, dict(zip(names, arguments, strict=True)), symbols)
        record = Record(call, Reply("missing"))
        self.log.append(record)
        record.reply = self.student.call(self.name, frozen, symbols.given, ask)
        self._stop_unless_value(record)
        inert = record.reply.value if self.mend is None else self.mend(record)
        try:
            record.value = exercise.readers[self.name](inert, call)
        except Unfit as unfit:
            status = verdict.WRONG if unfit.carried else verdict.REFUSED
            raise Stopped(status, f"it returned {unfit}", unfit) from None
        record.read, self.warned, self.drew = True, record.reply.warned, record.reply.drew
        return record.value

    def _stop_unless_value(self, record: Record) -> None:
        exercise, reply = self.student.exercise, record.reply
        name, line = self.name, exercise.first_line(self.name)
        match reply.status:
            case "value":
                if reply.changed:
                    names = [list(record.call.arguments)[k] for k in reply.changed]
                    raise Stopped(
                        verdict.WRONG,
                        f"it changes its {plural('argument', names)} {' and '.join(names)} in place: whoever "
                        "called it finds other numbers there afterwards. Work on a copy, or write a = a - b "
                        "in place of a -= b",
                    )
                if reply.drew_globally:
                    raise Stopped(
                        verdict.WRONG,
                        "it uses the random state that NumPy or Python keep for everybody: draw all "
                        "that is random from the generator that it is given, as in rng.normal(…)",
                    )
            case "blank":
                said = f" It printed {reply.printed.strip()!r}, but what is printed is lost to the "\
                    "caller: use return" if reply.printed.strip() else ""  # fmt: skip
                if name in self.student.alive:
                    raise Stopped(verdict.WRONG, "it returns nothing for these arguments." + said)
                text = "it is still to be written."
                if reply.trouble.kind:  # it came to its end
                    text = "it returns nothing." if said else "it is still to be written, or lacks a return."
                raise Stopped(verdict.BLANK, text + said)
            case "missing":
                raise Stopped(*self._missing(line))
            case "signature":
                own = self.student.answers.parameters().get(name, ())
                raise Stopped(
                    verdict.CRASHED,
                    f"it is defined as {name}({', '.join(own)}), but it is called as {line}: keep the "
                    "first line as the exercise gives it",
                )
            case "timed out":
                raise Stopped(
                    verdict.TIMED_OUT,
                    "it did not come to an end in time: is there a loop that never stops, or something "
                    "as slow as sp.simplify?",
                )
            case "out of memory":
                raise Stopped(verdict.OUT_OF_MEMORY, "it used up all the memory that it may have")
            case "too large":
                raise Stopped(verdict.REFUSED, f"what it returned cannot be read: {reply.trouble.text}")
            case "died":
                raise Stopped(verdict.CRASHED, f"it ended the whole program: {reply.trouble.text}")
            case _:
                raise Stopped(self._crashed(reply), _exception(reply.trouble))

    def _crashed(self, reply: Reply) -> str:
        # An exception for some inputs only is a wrong answer for those, not a crash; and so is
        # a search that does not stop by itself.
        wrong = self.name in self.student.alive or reply.trouble.kind == AskedTooOften.__name__
        return verdict.WRONG if wrong else verdict.CRASHED

    def _missing(self, line: str) -> tuple[str, str]:
        troubles = self.student.answers.troubles
        for trouble in troubles:
            if self.name in trouble.defines:
                status = trouble.status if trouble.status in _LOSSES else verdict.CRASHED
                return (
                    status,
                    f"it is not there, because running {trouble.where or 'the file'} failed: "
                    + (trouble_in_words(trouble)),
                )
        hints = [f"there is {', '.join(names)}"] if (names := self._like_it()) else []
        hints += [f"running {t.where} failed: {trouble_in_words(t)}" for t in troubles[:1]]
        hint = f" ({'; '.join(hints)})" if hints else ""
        return verdict.BLANK, f"there is no such function{hint}: bring back its first line, def {line}"

    def _like_it(self) -> list[str]:
        """The student's functions that may be the missing one under another name."""
        asked, own = self.student.exercise.parameters, self.student.answers.parameters()
        others = sorted(set(own) - set(asked))
        alike = difflib.get_close_matches(self.name, others, 2)
        return alike or [name for name in others if own[name] == asked[self.name]][:2]


def trouble_in_words(trouble: Any) -> str:
    """Why student code stopped, in a sentence with the file and the line."""
    if trouble.status == "timed out":
        return "it did not come to an end in time"
    if trouble.status == "out of memory":
        return "it used up all the memory that it may have"
    if trouble.status == "died":
        return trouble.text
    return _exception(trouble)


def _exception(trouble: Any) -> str:
    where = f" in {trouble.where}, line {trouble.line}" if trouble.line else ""
    source = f": {trouble.source}" if trouble.source else ""
    if trouble.kind == AskedTooOften.__name__:
        return f"it was stopped{where}{source}: {trouble.text}"
    if trouble.kind == AskRefused.__name__:  # one of ours, whose name means nothing to a student
        return f"the function that it was given refuses: {trouble.text}{where}{source}"
    text = f": {trouble.text}" if trouble.text else ""
    hint = f". {WHOLE_ARRAYS}" if "truth value of an array" in trouble.text else ""
    return f"{trouble.kind}{text}{where}{source}{hint}"


def leaves(value: Any) -> Sequence[Any]:
    """The numbers, arrays and expressions that a read value is made of."""
    if isinstance(value, tuple):
        return [leaf for part in value for leaf in leaves(part)]
    return list(value) if isinstance(value, sp.MatrixBase) else [value]


def call_in_words(record: Record) -> str:
    """A call written out with its inputs, as a student could type it."""
    shown = {name: _argument(value) for name, value in record.call.arguments.items()}
    arguments = (text if text == name else f"{name} = {text}" for name, text in shown.items())
    return f"{record.call.function}({', '.join(arguments)})"


def _argument(value: Any) -> str:
    if isinstance(value, Randomness):
        return f"np.random.default_rng({value.seed})"
    if callable(value) and not isinstance(value, sp.Basic):
        formula = getattr(value, "formula", "")
        return f"<the function {formula}>" if formula else "<a function>"
    return show(value)
