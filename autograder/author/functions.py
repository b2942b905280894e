"""Where a source defines the functions that students write."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path

from autograder.author.cells import BEGIN, CODE_STUB, END, Cell, cleared
from autograder.errors import CourseError
from autograder.exercise import Exercise


def find_functions(
    path: Path, tree: ast.Module, cells: Sequence[Cell], end: int, exercise: Exercise
) -> dict[str, int]:
    """Tell which cell defines each function of the exercise; ``end`` is the line of the slips.

    `CourseError` where a function is missing, is not as ANSWERS has it, or has no region for its
    answer, and where a region belongs to no function.
    """
    found: dict[str, int] = {}
    owned: set[tuple[int, int]] = set()
    for node, last in _definitions(tree, end):
        index = max(i for i, cell in enumerate(cells) if cell.line <= node.lineno)
        regions = [r for r in cells[index].regions if node.lineno < r[0] and r[1] <= last]
        regions = [r for r in regions if _indented(cells[index], r)]
        owned.update(regions)
        if node.name in exercise.parameters:
            _refuse_unsound(path, node, bool(regions), node.name in found, exercise)
            found[node.name] = index
        elif regions:
            raise CourseError(
                path, regions[0][0], f"{node.name} has a solution but no check.",
                f"Write a check of it and add it to ANSWERS in {exercise.path.name}, or take "
                "the markers out.",
            )  # fmt: skip
    for cell in cells:
        if cell.kind == "code":
            _refuse_unsound_regions(path, cell, owned)
    for name in exercise.parameters:
        if name not in found:
            raise CourseError(
                path, end, f"no function {exercise.first_line(name)} is defined above this line.",
                "Define it in a cell of its own, not indented, or take it out of ANSWERS in "
                f"{exercise.path.name}.",
            )  # fmt: skip
    return found


def _definitions(tree: ast.Module, end: int) -> Iterator[tuple[ast.FunctionDef, int]]:
    # Python ends a function with its last statement; the END marker is a comment after that.
    starts = [min([n.lineno, *(d.lineno for d in _decorators(n))]) for n in tree.body]
    for node, following in zip(tree.body, [*starts[1:], end], strict=True):
        if isinstance(node, ast.FunctionDef):
            yield node, following - 1


def _decorators(node: ast.stmt) -> list[ast.expr]:
    return getattr(node, "decorator_list", [])


def _indented(cell: Cell, region: tuple[int, int]) -> bool:
    lines = cell.text.split("\n")
    return all(lines[number - cell.line].startswith((" ", "\t")) for number in region)


def _refuse_unsound(
    path: Path, node: ast.FunctionDef, answered: bool, again: bool, exercise: Exercise
) -> None:
    if again:
        raise CourseError(path, node.lineno, f"{node.name} is defined a second time.", "Keep one of the two.")
    if _parameters(node) != exercise.parameters[node.name]:
        raise CourseError(
            path, node.lineno,
            f"the checks know this function as {exercise.first_line(node.name)}.",
            f"Write it so here, or change ANSWERS in {exercise.path.name}.",
        )  # fmt: skip
    if not answered:
        raise CourseError(
            path, node.lineno, f"{node.name} has no solution region in its body.",
            f"Put its answer between `### {BEGIN}` and `### {END}`, indented as the body is.",
        )  # fmt: skip


def _parameters(node: ast.FunctionDef) -> tuple[str, ...] | None:
    arguments = node.args
    if arguments.posonlyargs or arguments.kwonlyargs or arguments.vararg or arguments.kwarg:
        return None
    return tuple(argument.arg for argument in arguments.args)


def _refuse_unsound_regions(path: Path, cell: Cell, owned: set[tuple[int, int]]) -> None:
    if loose := [region for region in cell.regions if region not in owned]:
        raise CourseError(
            path, loose[0][0], "this solution region is not inside of one function's body.",
            "Move the markers into the body of a function, indented as the body is.",
        )  # fmt: skip
    try:
        ast.parse(cleared(cell.text, CODE_STUB))
    except SyntaxError as error:
        raise CourseError(
            path, cell.regions[0][0] if cell.regions else cell.line,
            "without its solution this cell is not Python, so students could not run it.",
            "Let the region cover whole statements, and the cell whole functions.",
        ) from error  # fmt: skip
