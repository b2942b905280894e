"""Verdicts: what became of a check, a part, an exercise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

RIGHT, PARTIAL, WRONG, BLANK = "right", "partial", "wrong", "blank"
CRASHED, TIMED_OUT, OUT_OF_MEMORY = "crashed", "timed out", "out of memory"
REFUSED, NOT_REACHED, MANUAL, GRADER_FAULT = "refused", "not reached", "manual", "grader fault"

_GRAVEST = (GRADER_FAULT, WRONG, CRASHED, TIMED_OUT, OUT_OF_MEMORY, REFUSED, BLANK)


_MARKS = {RIGHT: "✓", PARTIAL: "◐", BLANK: "○", NOT_REACHED: "○", MANUAL: "…", GRADER_FAULT: "!"}


def mark(verdict: str) -> str:
    """The sign that stands for a verdict wherever it is shown; most are wrong in one way or another."""
    return _MARKS.get(verdict, "✗")


@dataclass(frozen=True)
class CheckVerdict:
    """What one check found: its law, the verdict, and the message for the student.

    ``call`` has the call at which it failed, written out; ``fault`` has our own traceback where
    the check itself broke.
    """

    name: str
    law: str
    points: float
    verdict: str
    message: str = ""
    call: str = ""
    follow_through: bool = False
    fault: str = ""
    seconds: float = 0.0

    @property
    def earned(self) -> float:
        """The check's points, or none."""
        return self.points if self.verdict == RIGHT else 0.0


@dataclass(frozen=True)
class PartVerdict:
    """What a part earned, and why; ``slip`` names the mistake where it is a known one."""

    letter: str
    points: float
    verdict: str
    checks: tuple[CheckVerdict, ...] = ()
    slip: str = ""
    message: str = ""

    @property
    def earned(self) -> float:
        """The points of the checks that hold."""
        return sum(check.earned for check in self.checks)

    @property
    def follow_through(self) -> bool:
        """Whether it is right only given the student's own earlier answers."""
        return any(check.follow_through for check in self.checks)

    def as_json(self) -> dict[str, Any]:
        """The part as results.json has it."""
        return {
            "earned": self.earned, "points": self.points, "verdict": self.verdict,
            "follow_through": self.follow_through, "slip": self.slip, "message": self.message,
            "seconds": round(sum(check.seconds for check in self.checks), 4),
            "checks": [
                {
                    "name": c.name, "law": c.law, "points": c.points, "earned": c.earned,
                    "verdict": c.verdict, "follow_through": c.follow_through, "call": c.call,
                    "message": c.message, **({"fault": c.fault} if c.fault else {}),
                }
                for c in self.checks
            ],
        }  # fmt: skip


@dataclass(frozen=True)
class ExerciseVerdict:
    """What an exercise earned, part by part; ``notes`` tell what was found about its file."""

    exercise: str
    title: str
    parts: tuple[PartVerdict, ...]
    notes: tuple[str, ...] = field(default=())

    @property
    def earned(self) -> float:
        """The points earned in all parts."""
        return sum(part.earned for part in self.parts)

    @property
    def points(self) -> float:
        """The points there are, the manual ones included."""
        return sum(part.points for part in self.parts)

    def part(self, letter: str) -> PartVerdict:
        """The verdict on the part of that letter; `KeyError` where there is none."""
        return {part.letter: part for part in self.parts}[letter]

    def as_json(self) -> dict[str, Any]:
        """The exercise as results.json has it."""
        return {
            "title": self.title, "earned": self.earned, "points": self.points,
            "notes": list(self.notes), "parts": {part.letter: part.as_json() for part in self.parts},
        }  # fmt: skip


def verdict_of_part(checks: Sequence[CheckVerdict]) -> str:
    """The verdict of a part from those of its checks: blank only if all of them are."""
    verdicts = {check.verdict for check in checks}
    if verdicts == {RIGHT}:
        return RIGHT
    if GRADER_FAULT in verdicts:
        return GRADER_FAULT
    if RIGHT in verdicts:
        return PARTIAL
    if len(verdicts) == 1:
        return verdicts.pop()
    if BLANK in verdicts:
        return WRONG
    return next(verdict for verdict in _GRAVEST if verdict in verdicts)
