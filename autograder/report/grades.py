"""grades.csv: a row for each submission, for a spreadsheet or a gradebook."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

from autograder import verdict
from autograder.report import number, plain
from autograder.report.results import awaiting, exercise_names, faults, write_whole

NAME = "grades.csv"

_FORMULA = tuple("=+-@\t\r＝＋－＠")


def write_grades(results: dict[str, Any], folder: Path) -> Path:
    """Write grades.csv into a folder; where it is.

    A part that a person is to grade, or that the grader failed to judge, is left empty: it is
    not known yet, and an empty cell is no zero.
    """
    columns = _columns(results)
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(
        [
            "student",
            *(f"{name}.{letter}" if letter else name for name, letter in columns),
            *("earned", "points", "awaiting_manual", "grader_faults"),
        ]
    )
    for student, entry in results["submissions"].items():
        exercises = entry["exercises"].values()
        writer.writerow(
            [
                guarded(student),
                *(_cell(entry, name, letter) for name, letter in columns),
                number(entry["earned"]),
                number(results["points"]),
                number(sum(map(awaiting, exercises))),
                " ".join(f"{name}.{letter}" for name, letter in faults(entry)),
            ]
        )
    path = folder / NAME
    write_whole(path, table.getvalue())
    return path


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula, on one line."""
    risky = text.startswith(_FORMULA) or text.strip().startswith(_FORMULA)
    return f"'{plain(text)}" if risky else plain(text)


def _columns(results: dict[str, Any]) -> list[tuple[str, str]]:
    """Each exercise, followed by its parts."""
    columns = []
    for name in exercise_names(results):
        entries = (s["exercises"].get(name, {"parts": {}}) for s in results["submissions"].values())
        letters = dict.fromkeys(letter for entry in entries for letter in entry["parts"])
        columns += [(name, ""), *((name, letter) for letter in letters)]
    return columns


def _cell(entry: dict[str, Any], name: str, letter: str) -> str:
    exercise = entry["exercises"].get(name)
    if exercise is None:
        return ""
    if not letter:
        return number(exercise["earned"])
    part = exercise["parts"].get(letter)
    if part is None or part["verdict"] in (verdict.MANUAL, verdict.GRADER_FAULT):
        return ""
    return number(part["earned"])
