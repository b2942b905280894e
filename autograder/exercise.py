"""What an exercise is: the checks of its parts, their points, and the functions they ask for.

All of it is read from one file, ``autograder/checks/test_<exercise>.py``:

* ``ANSWERS`` maps each function's first line, ``"loss(phi, x, y)"``, to the reader of what it
  returns (see `autograder.reading`);
* a function marked with `check` is a rule that a part must obey;
* ``MANUAL``, where there is one, maps a part that a person grades to its points;
* ``GIVEN``, where there is one, names what students are given and the checks have as well: building
  refuses a source that defines it otherwise, so a student who changes it changes nothing here.
"""

from __future__ import annotations

import ast
import importlib.util
import inspect
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

from autograder.errors import CourseError
from autograder.reading import Reader

SUPPLIED = ("rng", "reference")
"""The arguments of a check that are not functions of the student."""


@dataclass(frozen=True)
class Check:
    """One rule: a function that calls the student's functions and raises where they break it.

    ``given`` maps an argument to the ways of binding it: the truth first, then functions that
    make it of the student's own earlier answers (follow-through).
    """

    function: Callable[..., None]
    part: str
    points: float
    given: Mapping[str, Sequence[Callable[..., Any]]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The function's name, by which pytest and the results know the check."""
        return self.function.__name__

    @property
    def law(self) -> str:
        """The docstring as one line: what the student reads."""
        return " ".join((self.function.__doc__ or "").split())

    @property
    def arguments(self) -> tuple[str, ...]:
        """Everything that the check asks for, by name."""
        return tuple(inspect.signature(self.function).parameters)

    @property
    def functions(self) -> tuple[str, ...]:
        """The student's functions that the check judges."""
        return tuple(a for a in self.arguments if a not in SUPPLIED and a not in self.given)

    @property
    def hidden(self) -> bool:
        """Whether the check compares with the solution, and so exists only where solutions do."""
        return "reference" in self.arguments


def check(
    *, part: str, points: float, given: Mapping[str, Sequence[Callable[..., Any]]] | None = None
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Mark a function as the check of a part, worth so many points.

    The marked function stays a plain function. It asks for the student's functions by name, for
    ``rng`` (a `numpy.random.Generator` from which all instances are drawn), for ``reference``
    (the solution's module: this hides the check from students) and for the names in ``given``.
    """

    def mark(function: Callable[..., None]) -> Callable[..., None]:
        function.__check__ = Check(function, part, points, dict(given or {}))
        return function

    return mark


@dataclass(frozen=True)
class Part:
    """A lettered part: its checks, or none where a person grades it."""

    letter: str
    points: float
    checks: tuple[Check, ...]
    functions: tuple[str, ...]

    @property
    def manual(self) -> bool:
        """Whether a person grades this part."""
        return not self.checks


@dataclass(frozen=True)
class Exercise:
    """All that the grader knows of an exercise without its solution."""

    name: str
    title: str
    path: Path
    parameters: Mapping[str, tuple[str, ...]]
    readers: Mapping[str, Reader]
    parts: tuple[Part, ...]
    given: tuple[str, ...] = ()

    @property
    def points(self) -> float:
        """The points of all parts, the manual ones included."""
        return sum(part.points for part in self.parts)

    def part(self, letter: str) -> Part:
        """The part of that letter; `KeyError` where there is none."""
        return {part.letter: part for part in self.parts}[letter]

    def first_line(self, function: str) -> str:
        """A function's first line as the stub has it: ``loss(phi, x, y)``."""
        return f"{function}({', '.join(self.parameters[function])})"


def load_exercise(path: Path) -> Exercise:
    """Read ``test_<exercise>.py``; `CourseError` where its author has something to mend."""
    module = _import(path)
    parameters, readers = _answers(path, module)
    checks = [f.__check__ for f in vars(module).values() if hasattr(f, "__check__")]
    checks = [c for c in checks if c.function.__module__ == module.__name__]
    _refuse_unsound(path, checks, parameters)
    manual = dict(getattr(module, "MANUAL", {}))
    letters = sorted({c.part for c in checks}) + sorted(manual)
    seen: set[str] = set()
    parts = []
    for letter in letters:
        own = tuple(c for c in checks if c.part == letter)
        asked = dict.fromkeys(name for c in own for name in c.functions if name not in seen)
        seen.update(asked)
        points = sum(c.points for c in own) if own else float(manual[letter])
        parts.append(Part(letter, points, own, tuple(asked)))
    if unchecked := sorted(set(parameters) - seen):
        raise CourseError(
            path, None, f"no check asks for {', '.join(unchecked)}.",
            "Write a check with that argument, or take the line out of ANSWERS.",
        )  # fmt: skip
    title = (module.__doc__ or path.stem).strip().splitlines()[0].rstrip(".")
    name = path.stem.removeprefix("test_")
    given = tuple(getattr(module, "GIVEN", ()))
    return Exercise(name, title, path, parameters, readers, tuple(parts), given)


def _import(path: Path) -> ModuleType:
    name = f"autograder.checks.{path.stem}"
    loaded = sys.modules.get(name)
    if loaded is not None and Path(loaded.__file__ or "").resolve() == path.resolve():
        return loaded
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _answers(path: Path, module: ModuleType) -> tuple[dict[str, tuple[str, ...]], dict[str, Reader]]:
    table = getattr(module, "ANSWERS", None)
    if not table:
        raise CourseError(
            path, None, "there is no table ANSWERS.",
            'Add one: ANSWERS = {"loss(phi, x, y)": number}.',
        )  # fmt: skip
    parameters, readers = {}, {}
    for first_line, reader in table.items():
        try:
            definition = ast.parse(f"def {first_line}: ...").body[0]
        except SyntaxError as error:
            raise CourseError(
                path, None, f"ANSWERS has {first_line!r}, which is no function's first line.",
                'Write it as "loss(phi, x, y)".',
            ) from error  # fmt: skip
        parameters[definition.name] = tuple(a.arg for a in definition.args.args)
        readers[definition.name] = reader
    return parameters, readers


def _refuse_unsound(path: Path, checks: list[Check], answers: Mapping[str, object]) -> None:
    for c in checks:
        line = c.function.__code__.co_firstlineno
        if not c.law:
            raise CourseError(
                path, line, f"the check {c.name} has no docstring.",
                "Write the rule there in a sentence: it is what the student reads.",
            )  # fmt: skip
        own = {a for ways in c.given.values() for way in ways[1:] for a in _arguments(way)}
        for name in (*c.functions, *sorted(own)):
            if name not in answers:
                raise CourseError(
                    path, line, f"the check {c.name} asks for {name}, which ANSWERS does not have.",
                    "Add the function's first line and its reader to ANSWERS.",
                )  # fmt: skip
        if unasked := [a for a in c.given if a not in c.arguments]:
            raise CourseError(
                path, line, f"the check {c.name} is given {unasked[0]} but has no such argument.",
                "Name it among the check's arguments.",
            )  # fmt: skip


def _arguments(function: Callable[..., object]) -> tuple[str, ...]:
    return tuple(inspect.signature(function).parameters)
