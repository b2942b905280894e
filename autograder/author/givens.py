"""What students are given: the grader judges by its own copy, and the two have to be the same."""

from __future__ import annotations

import ast
from pathlib import Path

from autograder.errors import CourseError
from autograder.exercise import Exercise


def refuse_other_givens(path: Path, tree: ast.Module, exercise: Exercise) -> None:
    """`CourseError` where a source defines what GIVEN names otherwise than the checks do."""
    if not exercise.given:
        return
    ours = _definitions(ast.parse(exercise.path.read_text(encoding="utf-8")))
    theirs = _definitions(tree)
    for name in exercise.given:
        if name not in ours:
            raise CourseError(
                exercise.path, None, f"GIVEN names {name}, which is not defined in this file.",
                "Define it here as students get it, or take it out of GIVEN.",
            )  # fmt: skip
        remedy = f"Copy its definition from line {ours[name].lineno} of {exercise.path.name}."
        if name not in theirs:
            raise CourseError(path, None, f"students are to be given {name}, and it is not here.", remedy)
        if ast.dump(ours[name]) != ast.dump(theirs[name]):
            raise CourseError(
                path, theirs[name].lineno, f"the checks have another {name} than students get.", remedy
            )


def _definitions(tree: ast.Module) -> dict[str, ast.stmt]:
    """What a module defines at its top level, by name; of two definitions, the one that counts."""
    found: dict[str, ast.stmt] = {}
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found[node.name] = node
        elif isinstance(node, ast.Assign):
            found |= {t.id: node for t in node.targets if isinstance(t, ast.Name)}
    return found
