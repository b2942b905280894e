"""Named mistakes: whether a failing answer behaves exactly as the solution with one known slip.

A student's failing checks whose transcripts agree with a slip's are that slip, if they go on
agreeing when the checks are run to their end: at first, much looks alike. What no slip explains is
tried against the general relations.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from autograder.answers import InProcess
from autograder.author.source import Source, read_source, with_slips
from autograder.calling import Student
from autograder.course import Course
from autograder.judge import Judged, Outcome, attempt, given_what
from autograder.relations import relation, remembers
from autograder.transcripts import CALLS, Transcript, alike, transcript, whole_transcript
from autograder.worker.perform import Cell


class Slip:
    """A known mistake on one seed. Its checks are run when first needed: most slips differ at the first."""

    def __init__(self, name: str, text: str, judged: Judged) -> None:
        cell = Cell(f"{judged.exercise.name}.py", text)
        self.name = name
        self.checks = {check.name: check for check in judged.part.checks if check.name in judged.outcomes}
        self.student = Student(judged.exercise, InProcess.load(judged.exercise.name, [cell]))
        self.seed, self.reference = judged.seed, judged.reference
        # Each is run once, whoever asks for it.
        self.outcome, self.fails = cache(self._outcome), cache(self._fails)
        self.transcript, self.whole_transcript = cache(self._transcript), cache(self._whole_transcript)

    def shows(self, failing: Mapping[str, Transcript]) -> bool:
        """Whether the same checks fail for this slip, and with the same transcripts."""
        return (
            bool(failing)
            and all(self._agrees(name, found) for name, found in failing.items())
            and all(self.fails(name) == (name in failing) for name in self.checks)
        )

    def shows_to_the_end(self, whole: Mapping[str, Transcript]) -> bool:
        """Whether it has these transcripts when the checks are run to their end."""
        return all(alike(self.whole_transcript(name), found) for name, found in whole.items())

    def _agrees(self, name: str, found: Transcript) -> bool:
        return self.outcome(name).failure is not None and alike(self.transcript(name), found)

    def _outcome(self, name: str) -> Outcome:
        return attempt(self.checks[name], self.student, self.seed, self.reference)

    def _fails(self, name: str) -> bool:
        """Whether a check fails, and does not hold by follow-through."""
        outcome = self.outcome(name)
        return outcome.failure is not None and not given_what(
            self.checks[name], self.student, self.seed, self.reference, outcome
        )

    def _transcript(self, name: str) -> Transcript:
        return transcript(self.outcome(name))

    def _whole_transcript(self, name: str) -> Transcript:
        return whole_transcript(self.checks[name], self.student, self.seed, self.reference)


class Slips:
    """The slips of a course's exercises, made when first asked for, and kept for each seed."""

    def __init__(self, course: Course) -> None:
        self.course = course
        self._sources: dict[str, Source] = {}
        self._known: dict[tuple[Any, ...], list[Slip]] = {}

    def explain(self, judged: Judged) -> str:
        """The name of the mistake: a slip's, else a general relation, else nothing."""
        failing = {
            name: transcript(outcome)
            for name, outcome in judged.outcomes.items()
            if outcome.failure is not None and name not in judged.held
        }
        found = [slip for slip in self.of(judged) if slip.shows(failing)]
        whole = {
            check.name: whole_transcript(check, judged.student, judged.seed, judged.reference)
            for check in judged.part.checks
            if found and check.name in failing and failing[check.name].kind == CALLS
        }
        names = {slip.name for slip in found if slip.shows_to_the_end(whole)}
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
