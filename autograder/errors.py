"""What can be wrong with what a person handed to the program, said so that the person can mend it."""

from __future__ import annotations


class UsageError(Exception):
    """A request that cannot be carried out: it names the thing and the remedy (exit code 2)."""


class CourseError(Exception):
    """An exercise that its author has to mend, with the file, the line and what to do."""

    def __init__(self, path: object, line: int | None, problem: str, remedy: str) -> None:
        self.path, self.line, self.problem, self.remedy = path, line, problem, remedy
        where = f"{path}:{line}" if line else f"{path}"
        super().__init__(f"{where}: {problem} {remedy}")
