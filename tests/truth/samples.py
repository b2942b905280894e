"""Answers as people write them, and whether the grader sees what is true of them.

``tests/answers/<exercise>/right_*.py`` are right in every part. A ``wrong_*.py`` says in its
literal ``PARTS`` what is true of each part that is not simply right: the name of the slip that it
makes; ``"wrong"`` where no slip is that mistake; ``"follows"`` where it is right given the answer's
own earlier part.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from autograder import verdict
from autograder.exercise import Exercise
from autograder.verdict import PartVerdict
from tests.courses import judged, source
from tests.truth.measured import Measured

FOLDER = Path(__file__).parent.parent / "answers"
REFUSALS = {
    verdict.WRONG, verdict.PARTIAL, verdict.CRASHED, verdict.REFUSED, verdict.TIMED_OUT, verdict.OUT_OF_MEMORY
}  # fmt: skip


@dataclass(frozen=True)
class Sample:
    """One person's answers to one exercise, with the truth about them."""

    path: Path
    text: str
    parts: Mapping[str, str] = field(default_factory=dict)

    @property
    def right(self) -> bool:
        """Whether every part is right."""
        return not self.parts

    def truth(self, letter: str) -> str:
        """Right, wrong, follows, or the name of a slip."""
        return self.parts.get(letter, "right")


def samples(exercise: Exercise) -> list[Sample]:
    """The samples of an exercise, the right ones first; `ValueError` where a file is not as it has to be."""
    return [_read(path, exercise) for path in sorted((FOLDER / exercise.name).glob("*.py"))]


def _read(path: Path, exercise: Exercise) -> Sample:
    text = path.read_text("utf-8")
    tree = ast.parse(text)
    if not ast.get_docstring(tree):
        raise ValueError(f"{path}: say in a docstring what is special about this answer")
    parts = {}
    for node in tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "PARTS":
            parts = ast.literal_eval(node.value)
    kind = "wrong" if parts else "right"
    if not path.name.startswith(f"{kind}_"):
        raise ValueError(f"{path}: with these PARTS its name has to begin with {kind}_")
    slips = source(exercise.name).slips
    letters = [part.letter for part in exercise.parts if not part.manual]
    for letter, truth in parts.items():
        if letter not in letters:
            raise ValueError(f"{path}: there is no part {letter} that checks judge")
        if truth not in ("wrong", "follows", *slips.get(letter, {})):
            raise ValueError(f"{path}: part {letter} has no slip {truth!r}")
    return Sample(path, text, parts)


@dataclass(frozen=True)
class Seen:
    """What the grader made of one part of one sample at one seed."""

    sample: Sample
    seed: int
    part: PartVerdict

    @property
    def truth(self) -> str:
        """What is true of the part: see `Sample.truth`."""
        return self.sample.truth(self.part.letter)

    @property
    def just(self) -> bool:
        """Whether the verdict is the true one."""
        if self.truth in ("right", "follows"):
            right = self.part.verdict == verdict.RIGHT
            return right and self.part.follow_through == (self.truth == "follows")
        return self.part.verdict in REFUSALS

    @property
    def listed(self) -> bool:
        """Whether the truth is the name of a slip."""
        return self.truth not in ("right", "follows", "wrong")

    @property
    def named(self) -> bool:
        """Whether it has the slip's name that is the truth."""
        return self.listed and self.part.slip == self.truth

    @property
    def falsely_named(self) -> bool:
        """Whether it has a slip's name that is not true of it."""
        slips = source(self.sample.path.parent.name).slips.get(self.part.letter, {})
        return self.part.slip != self.truth and self.part.slip in slips

    @property
    def complaint(self) -> str:
        """What is untrue of the verdict or the name, in a sentence; nothing where both are true."""
        untrue = not self.just or self.falsely_named or (self.listed and not self.named)
        return str(self) if untrue else ""

    def __str__(self) -> str:
        name = f", named {self.part.slip!r}" if self.part.slip else ""
        where = f"{self.sample.path.parent.name}/{self.sample.path.name}"
        return (
            f"{where} at seed {self.seed}: part {self.part.letter} is {self.truth!r}, judged "
            f"{self.part.verdict}{name}: {self.part.message}"
        )


def seen(exercise: Exercise, sample: Sample, seed: int, *, named: bool = True) -> Iterator[Seen]:
    """What the grader makes of every part of a sample that no person grades."""
    for part in judged(exercise, sample.text, seed, named=named).parts:
        if part.verdict != verdict.MANUAL:
            yield Seen(sample, seed, part)


def measure(exercise: Exercise, seeds: int, named: int) -> Measured:
    """Judge the answers as people write them: the right ones at all seeds, the others at some."""
    found = Measured()
    for sample in samples(exercise):
        found.counts["right files" if sample.right else "wrong files"] += 1
        for seed in range(1, (seeds if sample.right else named) + 1):
            for part in seen(exercise, sample, seed):
                kind = part.truth if part.truth in ("right", "follows") else "wrong"
                found.counts[f"{kind} parts"] += 1
                found.counts[f"{kind} just"] += part.just
                found.counts["listed"] += part.listed
                found.counts["listed named"] += part.named
                found.counts["falsely named"] += part.falsely_named
                if part.complaint:
                    found.complaints.append(part.complaint)
    return found
