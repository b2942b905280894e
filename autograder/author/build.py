"""From single sources to what students fill: the stubs and nbgrader's source notebooks."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from autograder.author.cells import CODE_STUB, cleared
from autograder.author.source import Source, prefix, read_sources
from autograder.course import Course
from autograder.exercise import Exercise, Part

LOCKED = {"grade": False, "solution": False, "locked": True}
ANSWER = {"grade": False, "solution": True, "locked": False}
GRADED = {"grade": True, "solution": False, "locked": True}
MANUAL = {"grade": True, "solution": True, "locked": False}


def generate(course: Course) -> dict[Path, bytes]:
    """All generated files of a course by path, the same bytes on every run."""
    files = {}
    for name, source in read_sources(course).items():
        exercise = course.exercises[name]
        files[course.stubs / f"{name}.py"] = stub(source).encode()
        files[course.notebooks / f"{name}.ipynb"] = notebook(source, exercise).encode()
    return files


def build(course: Course) -> list[Path]:
    """Write the generated files that have changed, and return their paths."""
    changed = [(p, b) for p, b in generate(course).items() if not p.exists() or p.read_bytes() != b]
    for path, content in changed:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return [path for path, _ in changed]


def problems(course: Course) -> list[str]:
    """Name each generated file that is missing, stale or stray, with what mends it."""
    files = generate(course)
    found = []
    for path, content in files.items():
        shown = path.relative_to(course.root).as_posix()
        if not path.exists():
            found.append(f"{shown} is missing: run `autograder build`.")
        elif path.read_bytes() != content:
            found.append(f"{shown} is stale: run `autograder build`.")
    present = [*course.stubs.glob("*.py"), *course.notebooks.glob("*.ipynb")]
    for path in sorted(set(present) - set(files)):
        found.append(f"{path.relative_to(course.root).as_posix()} belongs to no exercise: delete it.")
    return found


def stub(source: Source) -> str:
    """The file that a student fills: the source without its answers."""
    lines = source.text.split("\n")
    starts = [cell.line - 2 for cell in source.cells]
    # At most two blank lines before the next cell, or jupytext takes the rest for the cell's text.
    blocks = [
        re.sub(r"\n{3,}\Z", "\n\n", "\n".join(lines[start:end]))
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)
    ]
    # Answers in words are written in the notebook, where a person grades them.
    kept = [
        cleared(block, CODE_STUB) if cell.kind == "code" else block
        for cell, block in zip(source.cells, blocks, strict=True)
        if "part" not in cell.metadata
    ]
    first = (
        f"# Made from solutions/{source.name}.py by `autograder build`. "
        "Students: fill in the marked places. Authors: edit the source."
    )
    return "\n".join([first, "", *kept]).rstrip("\n") + "\n"


def notebook(source: Source, exercise: Exercise) -> str:
    """nbgrader's source notebook, with the answers between their markers."""
    number = prefix(source.name)
    cells = []
    for index in range(len(source.cells)):
        cells.append(_source_cell(source, exercise, index))
        if index == 0:
            cells.append(_code(f"{number}-setup", "from autograder import check", LOCKED))
        for part in exercise.parts:
            if index == _last_asked(source, part):
                cells.append(_code(f"{number}-{part.letter}", _call(number, part), _graded(part)))
    made = new_notebook(
        cells=cells,
        metadata={
            "generated_from": f"solutions/{source.name}.py",
            "kernelspec": {
                "display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3",
            },
            "language_info": {"name": "python"},
        },
    )  # fmt: skip
    nbformat.validate(made)
    # nbformat writes as Jupyter does when it saves: sorted keys, indented by one.
    return nbformat.writes(made).rstrip("\n") + "\n"


def _source_cell(source: Source, exercise: Exercise, index: int) -> nbformat.NotebookNode:
    cell, number = source.cells[index], prefix(source.name)
    # nbgrader finds a submitted cell by its id, so an answer's id outlives cells that are put
    # in above it.
    name = f"{number}-{index + 1:02}"
    if cell.kind == "markdown":
        if letter := cell.metadata.get("part"):
            role = {**MANUAL, "points": _number(exercise.part(letter).points)}
            return _markdown(f"{number}-{letter}", cell.text, role)
        return _markdown(name, cell.text, LOCKED)
    if cell.regions:
        return _code(f"{number}-def-{_first_function(source, index)}", cell.text, ANSWER)
    return _code(name, cell.text, LOCKED)


def _last_asked(source: Source, part: Part) -> int | None:
    """The cell after which all that a part's checks call is defined; None for a manual part."""
    asked = [source.functions[name] for check in part.checks for name in check.functions]
    return max(asked, default=None)


def _first_function(source: Source, index: int) -> str:
    return next(name for name, cell in source.functions.items() if cell == index)


def _call(number: str, part: Part) -> str:
    call = f'check("{number}", "{part.letter}")'
    if not any(check.hidden for check in part.checks):
        return call
    hidden = f'check("{number}", "{part.letter}", hidden=True)'
    return "\n".join([
        f"score = {call}",
        "### BEGIN HIDDEN TESTS",
        f"score = {hidden}",
        "### END HIDDEN TESTS",
        "score",
    ])  # fmt: skip


def _graded(part: Part) -> dict[str, Any]:
    return {**GRADED, "points": _number(part.points)}


def _number(points: float) -> float | int:
    return int(points) if float(points).is_integer() else float(points)


def _code(name: str, text: str, role: dict[str, Any]) -> nbformat.NotebookNode:
    return new_code_cell(text, id=name, metadata=_metadata(name, role))


def _markdown(name: str, text: str, role: dict[str, Any]) -> nbformat.NotebookNode:
    return new_markdown_cell(text, id=name, metadata=_metadata(name, role))


def _metadata(name: str, role: dict[str, Any]) -> dict[str, Any]:
    return {"nbgrader": {"schema_version": 3, "task": False, "grade_id": name, **role}}
