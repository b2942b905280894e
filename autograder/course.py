"""Where a course keeps its files, and how a person may name an exercise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path

from autograder.errors import UsageError
from autograder.exercise import Exercise, load_exercise


@dataclass(frozen=True)
class Course:
    """A course directory: one name serves an exercise in all four folders."""

    root: Path

    @property
    def solutions(self) -> Path:
        """The single sources; the folder is missing on a student's machine."""
        return self.root / "solutions"

    @property
    def checks(self) -> Path:
        """The rules, one file for each exercise."""
        return self.root / "autograder" / "checks"

    @property
    def stubs(self) -> Path:
        """The generated stubs that students fill."""
        return self.root / "exercises"

    @property
    def notebooks(self) -> Path:
        """The generated source notebooks of the nbgrader assignment."""
        return self.root / "source" / "fitting_models"

    def solution(self, exercise: str) -> Path:
        """The single source of an exercise."""
        return self.solutions / f"{exercise}.py"

    @cached_property
    def exercises(self) -> Mapping[str, Exercise]:
        """All exercises by name, problems first, in the chapter's order; each is loaded when asked for."""
        paths = sorted(self.checks.glob("test_*.py"), key=lambda path: _order(path.stem))
        return _Exercises({path.stem.removeprefix("test_"): path for path in paths})

    def exercise(self, word: str) -> Exercise:
        """The exercise that a person means by ``p6_01``, ``6.1``, ``adam`` or its whole name.

        `UsageError` where no exercise, or more than one, goes by that word.
        """
        wanted = Path(word).name.removesuffix(".py").removesuffix(".ipynb")
        if wanted in self.exercises:
            return self.exercises[wanted]
        if number := re.fullmatch(r"([a-z]?)(\d+)\.(\d+)", wanted):
            letter, chapter, problem = number.groups()
            starts = [
                f"{letter or 'p'}{chapter}_{int(problem):02}_",
                f"{letter or 'p'}{chapter}_{problem}_",
            ]
            found = [name for name in self.exercises if name.startswith(tuple(starts))]
        else:
            found = [name for name in self.exercises if name.startswith(wanted)] or [
                name for name in self.exercises if wanted in name
            ]
        if len(found) == 1:
            return self.exercises[found[0]]
        if found:
            raise UsageError(f"{word!r} could be {' or '.join(found)}: write more of the name.")
        close = get_close_matches(wanted, self.exercises, n=1, cutoff=0.5)
        hint = f"Did you mean {close[0]}?" if close else f"There are {', '.join(self.exercises)}."
        raise UsageError(f"There is no exercise {word!r}. {hint}")


class _Exercises(Mapping[str, Exercise]):
    """Exercises by name: whoever checks one of them does not wait for the others."""

    def __init__(self, paths: Mapping[str, Path]) -> None:
        self._paths, self._loaded = paths, {}

    def __getitem__(self, name: str) -> Exercise:
        if name not in self._loaded:
            self._loaded[name] = load_exercise(self._paths[name])
        return self._loaded[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


def _order(stem: str) -> tuple[bool, str]:
    return (not stem.startswith("test_p"), stem)


HERE = Course(Path(__file__).resolve().parent.parent)
"""The course that this package stands in."""
