"""The door in pytest: ``pytest autograder/checks`` shows one test for each check.

``--answers`` names the folder with the filled stubs or notebooks; ``-k`` and ``-x`` work as ever.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from autograder.exercise import Check

ANSWERS_OPTION = "--answers"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--answers`` and ``--seed``."""
    group = parser.getgroup("autograder")
    group.addoption(ANSWERS_OPTION, help="the folder with the answers to check (default: exercises)")
    group.addoption("--seed", type=int, help="draw the instances from another seed than the public one")


def pytest_pycollect_makeitem(collector: pytest.Module, name: str, obj: Any) -> Any:
    """Collect each marked check as a test of its own kind."""
    check = getattr(obj, "__check__", None)
    if check is not None and obj.__module__ == collector.obj.__name__:
        return CheckItem.from_parent(collector, name=name, check=check)
    return None


class Shortfall(Exception):
    """A check that does not hold."""


class CheckItem(pytest.Item):
    """One check, run on the answers of one folder."""

    def __init__(self, *, check: Check, **rest: Any) -> None:
        super().__init__(**rest)
        self.check = check
        self.exercise_name = self.path.stem.removeprefix("test_")

    def runtest(self) -> None:
        """Judge the check; a failure says what a student should read."""
        from autograder import verdict
        from autograder.checking import check_folder
        from autograder.judge import PUBLIC_SEED

        option = self.config.getoption
        folder = Path(option(ANSWERS_OPTION) or "exercises")
        seed = PUBLIC_SEED if option("--seed") is None else option("--seed")
        judged = check_folder(_exercise(self.exercise_name), folder, seed, checks=[self.check.name])
        # Where the file cannot be read, all checks have a verdict, this one among them.
        found = [(part, c) for part in judged.parts for c in part.checks if c.name == self.check.name]
        if not found:
            pytest.skip("this check compares with the solution, which is not here")
        ((part, judged_check),) = found
        if judged_check.verdict == verdict.GRADER_FAULT:
            raise RuntimeError(judged_check.fault or judged_check.message)
        if judged_check.verdict != verdict.RIGHT:
            raise Shortfall("\n".join(filter(None, (self.check.law, part.slip, judged_check.message))))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Show the law and the evidence; our own frames only where the grader is at fault."""
        if isinstance(excinfo.value, Shortfall):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where the check stands, and its part and name."""
        line = self.check.function.__code__.co_firstlineno
        return self.path, line, f"{self.exercise_name} {self.check.part}: {self.check.name}"


@cache
def _exercise(name: str) -> Any:
    from autograder.course import HERE

    return HERE.exercises[name]


def pytest_report_header(config: pytest.Config) -> Iterable[str]:
    """Say whose answers are checked."""
    answers = config.getoption(ANSWERS_OPTION)
    return [f"answers: {answers}"] if answers else []
