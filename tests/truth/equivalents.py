"""The mutants that are right answers, each with the reason, read from ``equivalents.txt``.

The file has a line for each exercise, and indented under it its functions, the lines of their
solutions, the changes of a line and the reason, each indented by two more. ``sometimes.txt`` has in
the same form the mutants that a law judges differently from one instance to the next, rightly.
"""

from __future__ import annotations

from pathlib import Path

Key = tuple[str, str, str, str]
"""A mutant's exercise, function, line and change: see `tests.truth.mutants.Mutant`."""


def read(name: str) -> dict[Key, str]:
    """The reasons in one of the files, by the mutants that they are for."""
    path: list[str] = []
    reasons = {}
    for line in Path(__file__).with_name(name).read_text("utf-8").splitlines():
        text = line.lstrip(" ")
        depth = (len(line) - len(text)) // 2
        path[depth:] = [text]
        if depth == 4:
            reasons[tuple(path[:4])] = text
    return reasons


EQUIVALENTS = read("equivalents.txt")
SOMETIMES = read("sometimes.txt")
