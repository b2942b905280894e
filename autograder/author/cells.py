"""The cells of a percent script, and the solution regions in them."""

from __future__ import annotations

import io
import re
import tokenize
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.errors import CourseError

BEGIN, END = "BEGIN SOLUTION", "END SOLUTION"
CODE_STUB = "# YOUR CODE HERE\nraise NotImplementedError()"
TEXT_STUB = "YOUR ANSWER HERE"
_CELL = re.compile(r"#\s*%%(\s|$)")


@dataclass(frozen=True)
class Cell:
    """A cell of a source: ``"code"`` or ``"markdown"``, its text without comment signs.

    ``line`` is the line of the file on which the text starts, below the ``# %%``. ``regions``
    are the lines of the file on which the markers of the solution regions stand.
    """

    kind: str
    text: str
    line: int
    metadata: Mapping[str, str]
    regions: tuple[tuple[int, int], ...]


def cleared(text: str, stub: str) -> str:
    """A cell's text with the stub in place of each solution region, as nbgrader clears it."""
    kept: list[str] = []
    inside = False
    for line in text.split("\n"):
        if BEGIN in line:
            inside = True
            indent = line[: len(line) - len(line.lstrip())]
            kept += [indent + stub_line for stub_line in stub.split("\n")]
        elif END in line:
            inside = False
        elif not inside:
            kept.append(line)
    return "\n".join(kept)


def read_cells(path: Path, text: str) -> list[Cell]:
    """Split a percent script into cells; `CourseError` where cells or markers are unsound.

    The last cell holds the slips and may quote anything, so no markers are sought in it.
    """
    comments = {
        token.start[0]: token.string
        for token in tokenize.generate_tokens(io.StringIO(text).readline)
        if token.type == tokenize.COMMENT
    }
    lines = text.split("\n")
    # jupytext reads this format, too, but does not say on which line a cell stands.
    marks = [n for n, c in comments.items() if _CELL.match(c) and _CELL.match(lines[n - 1])]
    if not marks or any(line.strip() for line in lines[: marks[0] - 1]):
        raise CourseError(
            path, 1, "the file does not start with a cell.",
            "Write `# %% [markdown]` and the exercise's title at the top.",
        )  # fmt: skip
    cells = []
    for i, mark in enumerate(marks):
        last = i + 1 == len(marks)
        written = lines[mark : len(lines) if last else marks[i + 1] - 1]
        kind, metadata = _heading(lines[mark - 1])
        body = "\n".join(written).rstrip("\n")
        if kind == "markdown":
            if any(line and not line.startswith("#") for line in written):
                raise _misread(path, mark)
            body = re.sub(r"^# ?", "", body, flags=re.MULTILINE)
        regions = () if last else _regions(path, kind, body, mark + 1, comments)
        cells.append(Cell(kind, body, mark + 1, metadata, regions))
    return cells


def _heading(line: str) -> tuple[str, dict[str, str]]:
    kind = "markdown" if "[markdown]" in line else "code"
    return kind, dict(re.findall(r'(\w+)="([^"]*)"', line))


def refuse_another_reading(path: Path, text: str, cells: Sequence[Cell]) -> None:
    """`CourseError` where jupytext reads a cell otherwise than `read_cells` did.

    Only building asks: importing jupytext takes seconds, which nobody who checks should wait for.
    """
    import jupytext

    found = jupytext.reads(text, fmt="py:percent").cells
    for i, cell in enumerate(cells):
        if i >= len(found) or not _agrees(found[i], cell):
            raise _misread(path, cell.line - 1)


def _misread(path: Path, line: int) -> CourseError:
    return CourseError(
        path, line, "jupytext does not read this cell as it is written.",
        "Start each cell with `# %%` or `# %% [markdown]` at the left margin, write all "
        "of a markdown cell as `# ` comments, and no `%` or shell commands in code "
        "(a comment that starts with a word such as `ls` or `cat` counts as one).",
    )  # fmt: skip


def _agrees(other: Mapping[str, Any], cell: Cell) -> bool:
    metadata = {k: v for k, v in other["metadata"].items() if k != "lines_to_next_cell"}
    source = other["source"].rstrip("\n")
    return (other["cell_type"], source, metadata) == (cell.kind, cell.text.rstrip("\n"), cell.metadata)


def _regions(
    path: Path, kind: str, text: str, first: int, comments: Mapping[int, str]
) -> tuple[tuple[int, int], ...]:
    regions = []
    begin: int | None = None
    for number, line in enumerate(text.split("\n"), first):
        if BEGIN not in line and END not in line:
            continue
        comment = comments.get(number, "")
        if kind == "code" and BEGIN not in comment and END not in comment:
            raise CourseError(
                path, number, "a solution marker stands inside a string.",
                "nbgrader would cut the cell here: word the string differently.",
            )  # fmt: skip
        if line.strip() not in (f"### {BEGIN}", f"### {END}"):
            raise CourseError(
                path, number, "a solution marker does not stand alone on its line.",
                f"Write `### {BEGIN}` or `### {END}` and nothing else on that line.",
            )  # fmt: skip
        if BEGIN in line and begin is not None:
            raise CourseError(
                path, number, f"a region begins inside of the one that begins on line {begin}.",
                f"End the first one with `### {END}`, or take this marker out.",
            )  # fmt: skip
        if BEGIN in line:
            begin = number
        elif begin is None:
            raise CourseError(
                path, number, "a region ends here that never began.",
                f"Write `### {BEGIN}` above the answer in the same cell, or take this marker out.",
            )  # fmt: skip
        else:
            regions.append((begin, number))
            begin = None
    if begin is not None:
        raise CourseError(
            path, begin, "the region that begins here does not end in its cell.",
            f"Write `### {END}` below the answer in the same cell.",
        )  # fmt: skip
    return tuple(regions)
