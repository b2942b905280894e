"""The single source of an exercise: its cells, its functions and its known mistakes."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.author.cells import BEGIN, END, Cell, read_cells, refuse_another_reading
from autograder.author.functions import find_functions
from autograder.author.givens import refuse_other_givens
from autograder.author.slips import Edit, Regions, read_slips, replaced
from autograder.course import Course
from autograder.errors import CourseError
from autograder.exercise import Exercise, Part


@dataclass(frozen=True)
class Source:
    """What ``solutions/<exercise>.py`` says; only ``slips`` holds what the last cell says.

    ``functions`` tells for each of the exercise's functions which cell defines it.
    """

    name: str
    path: Path
    text: str
    cells: tuple[Cell, ...]
    functions: Mapping[str, int]
    slips: Mapping[str, Mapping[str, tuple[Edit, ...]]]


def read_source(path: Path, exercise: Exercise) -> Source:
    """Read the source of an exercise; `CourseError` where its author has something to mend."""
    whole = path.read_text(encoding="utf-8")
    try:
        tree = ast.parse(whole)
    except SyntaxError as error:
        raise CourseError(
            path, error.lineno, f"this is not Python: {error.msg}.",
            "Mend that line, or the one above it.",
        ) from error  # fmt: skip
    *cells, last = read_cells(path, whole)
    table = _slips_table(path, tree, last)
    text = "\n".join(whole.split("\n")[: last.line - 2]).rstrip("\n") + "\n"
    _refuse_unsound_cells(path, cells, last, exercise)
    functions = find_functions(path, tree, cells, last.line, exercise)
    refuse_other_givens(path, tree, exercise)
    regions = {part.letter: _regions(part, cells, functions) for part in exercise.parts}
    slips = read_slips(path, table, text, regions)
    return Source(exercise.name, path, text, tuple(cells), functions, slips)


def read_sources(course: Course) -> dict[str, Source]:
    """Read the source of every exercise; `CourseError` also where solutions and checks differ."""
    exercises = course.exercises
    for name, exercise in exercises.items():
        if not course.solution(name).exists():
            raise CourseError(
                exercise.path, None, f"these checks have no solution {course.solution(name)}.",
                "Write it, or delete the checks.",
            )  # fmt: skip
        for other in exercises:
            # `check("p6_01", "c")` must mean one exercise, and some file systems know no case.
            if name != other and other.lower().startswith(prefix(name).lower()):
                raise CourseError(
                    course.solution(other), None,
                    f"its name starts with {prefix(name)!r}, and {name} goes by that.",
                    "Give one of them another number, in its solution and in its checks.",
                )  # fmt: skip
    for path in sorted(course.solutions.glob("*.py")):
        if path.stem not in exercises:
            raise CourseError(
                path, None, f"this solution has no checks test_{path.name}.",
                f"Write them in {course.checks}, or delete the solution.",
            )  # fmt: skip
    sources = {name: read_source(course.solution(name), e) for name, e in exercises.items()}
    for source in sources.values():
        refuse_another_reading(source.path, source.text, source.cells)
    return sources


def prefix(name: str) -> str:
    """The number that an exercise goes by, which its name starts with: ``p6_01``."""
    return "_".join(name.split("_")[:2])


def judged(part: Part) -> tuple[str, ...]:
    """The functions that a part is about: its own, or earlier ones where it adds none."""
    asked = [name for check in part.checks for name in check.functions]
    return part.functions or tuple(dict.fromkeys(asked))


def solution_text(source: Source) -> str:
    """The solution as a module's text, without the slips."""
    return source.text


def with_slips(
    source: Source,
    exercise: Exercise,
    chosen: Sequence[tuple[str, str] | tuple[str, str, int]],
) -> str:
    """The solution's text with mistakes made in it, each given as ``(letter, name)``.

    A third item says which way a slip is made that can be made in several: ``(letter, name, 1)``.
    `CourseError` where two of them change the same place.
    """
    edits = []
    for letter, name, *variant in chosen:
        edit = source.slips[letter][name][variant[0] if variant else 0]
        edits.append((edit, _regions(exercise.part(letter), source.cells, source.functions)))
    return replaced(source.path, source.text, edits)


def _regions(part: Part, cells: Sequence[Cell], functions: Mapping[str, int]) -> Regions:
    indices = dict.fromkeys(functions[name] for name in judged(part))
    return [region for index in indices for region in cells[index].regions]


def _slips_table(path: Path, tree: ast.Module, last: Cell) -> ast.expr:
    tables = [node for node in tree.body if _is_table(node)]
    in_last = [node for node in tree.body if node.lineno >= last.line]
    if not tables or in_last != tables[-1:]:
        raise CourseError(
            path, last.line, "the last cell does not hold SLIPS and nothing else.",
            "End the file with the cell `SLIPS = {}`, or with the mistakes that you expect.",
        )  # fmt: skip
    if len(tables) > 1:
        raise CourseError(
            path, tables[0].lineno, "SLIPS stands in a cell that students receive.",
            "Keep it in the last cell alone.",
        )  # fmt: skip
    return tables[0].value


def _is_table(node: ast.stmt) -> bool:
    # Nothing but the plain form: a second target would bind the same table under another name.
    return isinstance(node, ast.Assign) and [ast.unparse(t) for t in node.targets] == ["SLIPS"]


def _refuse_unsound_cells(path: Path, cells: Sequence[Cell], last: Cell, exercise: Exercise) -> None:
    if not cells or cells[0].kind != "markdown":
        raise CourseError(
            path, 1, "the first cell is not the title.",
            "Start with a cell `# %% [markdown]` that holds the title.",
        )  # fmt: skip
    missing = [part.letter for part in exercise.parts if part.manual]
    for cell in cells:
        letter = cell.metadata.get("part")
        if letter is not None and (cell.kind != "markdown" or letter not in missing):
            raise CourseError(
                path, cell.line - 1, f'part="{letter}" does not belong on this cell.',
                "It marks the one markdown cell of a part that MANUAL names in "
                f"{exercise.path.name}.",
            )  # fmt: skip
        if cell.kind == "markdown" and (letter is not None) != (len(cell.regions) > 0):
            raise CourseError(
                path, cell.regions[0][0] if cell.regions else cell.line - 1,
                "an answer in words needs both a solution region and the part's letter.",
                f"Write `### {BEGIN}` and `### {END}` around the answer and the letter on the "
                'cell: `# %% [markdown] part="i"`.',
            )  # fmt: skip
        if letter is not None:
            missing.remove(letter)
    if missing:
        raise CourseError(
            path, last.line, f"part {missing[0]} is graded by a person but has no answer cell.",
            f'Add a cell `# %% [markdown] part="{missing[0]}"` above this line.',
        )  # fmt: skip
