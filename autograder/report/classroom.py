"""What a terminal shows of a graded class."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from statistics import mean, median
from typing import Any

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.progress_bar import ProgressBar
from rich.table import Table
from rich.text import Text

from autograder import verdict
from autograder.report import grades, number, pages, plain, points_in_words
from autograder.report.results import (
    all_parts,
    awaiting,
    exercise_names,
    faults,
    short_name,
    unread,
)

SMALL_CLASS = 40
LOWEST = 10
MOST_MISTAKES = 5
MOST_LINES = 15

SANDBOXED = "bubblewrap"

REDUCED = (
    "Students' code ran in processes of its own, with limits on time and memory, but not in a "
    "sandbox: it could read this machine's files and reach its network. Grade the code of people "
    "you do not trust on a machine that holds nothing secret, or where bubblewrap can run."
)


def show_class(console: Console, results: dict[str, Any], folder: Path) -> None:
    """Show a graded class: the points, the commonest mistakes, and what needs the instructor."""
    submissions = results["submissions"]
    if len(submissions) > SMALL_CLASS:
        console.print(_distribution(results))
    console.print(_table(console, results))
    console.print(Text("–: blank   !: not judged, because the grader failed", "dim"))
    mistakes = _mistakes(submissions)
    if mistakes:
        _heading(console, "The commonest mistakes with a name")
        console.print(_mistake_table(mistakes))
    faulty = [
        f"{student}: {', '.join(f'{short_name(name)} {letter}' for name, letter in found)}"
        f" ({_reason(entry, *found[0])})"
        for student, entry in submissions.items()
        if (found := faults(entry))
    ]
    _list(console, "The grader failed here, which costs nobody anything, but please look", faulty, "magenta")
    _list(console, "Remarks on what was handed in", _remarks(submissions), "yellow")
    if results["isolation"] != SANDBOXED:
        _heading(console, "Isolation was reduced", "yellow")
        console.print(Padding(Text(REDUCED), (0, 0, 0, 2)))
    console.print()
    for what, name in (("Grades", grades.NAME), ("A page for each student", pages.FOLDER)):
        console.print(Text(f"{what}: {plain(folder / name)}"), soft_wrap=True)


def _reason(entry: dict[str, Any], name: str, letter: str) -> str:
    """Why the grader failed on a part, in its own last line."""
    for check in entry["exercises"][name]["parts"][letter]["checks"]:
        if check["verdict"] == verdict.GRADER_FAULT:
            lines = (check.get("fault") or check["message"]).split("\n")
            return next((line for line in reversed(lines) if line.strip()), "")[:300]
    return "no reason is recorded"


def _heading(console: Console, text: str, style: str = "") -> None:
    console.print()
    console.print(Text(text, f"bold {style}".strip()))


def _list(console: Console, heading: str, lines: list[str], style: str) -> None:
    if not lines:
        return
    _heading(console, f"{heading}:", style)
    more = len(lines) - MOST_LINES
    for line in lines[:MOST_LINES] + ([f"and {more} more"] if more > 0 else []):
        console.print(Padding(Text(plain(line)), (0, 0, 0, 2)))


def _table(console: Console, results: dict[str, Any]) -> RenderableType:
    """A row for each student; of a large class, the lowest. Columns of exercises where they fit."""
    submissions, names = results["submissions"], exercise_names(results)
    chosen, title = submissions, None
    if len(submissions) > SMALL_CLASS:
        lowest = sorted(submissions, key=lambda s: submissions[s]["earned"])[:LOWEST]
        chosen, title = {s: submissions[s] for s in lowest}, f"The {LOWEST} lowest"
    manual = any(awaiting(e) for s in submissions.values() for e in s["exercises"].values())
    student_width = max(map(len, [*chosen, "class average"]))
    wide = console.width >= min(student_width, 30) + 18 + 5 * len(names)
    style = {"box": box.SIMPLE, "show_footer": True, "padding": (0, 1, 0, 0)}
    table = Table(title=title, title_style="bold", title_justify="left", **style)
    table.add_column("student", "class average", overflow="fold")
    for name in names if wide else ():
        scores = [s["exercises"][name]["earned"] for s in submissions.values() if name in s["exercises"]]
        table.add_column(short_name(name), _average(scores), justify="right", no_wrap=True)
    total = [s["earned"] for s in submissions.values()]
    table.add_column(f"of {number(results['points'])}", _average(total), justify="right", no_wrap=True)
    if manual:
        table.add_column("to grade", justify="right")
    if not wide:
        table.add_column("", min_width=10, max_width=30, ratio=1)
    for student, entry in chosen.items():
        cells: list[RenderableType] = [Text(plain(student))]
        cells += [_score(entry["exercises"].get(name)) for name in names] if wide else []
        cells.append(Text(number(entry["earned"]), "bold"))
        if manual:
            cells.append(Text(number(sum(map(awaiting, entry["exercises"].values()))), "blue"))
        if not wide:
            cells.append(ProgressBar(total=results["points"] or 1, completed=entry["earned"]))
        table.add_row(*cells)
    return table


def _average(scores: list[float]) -> Text:
    return Text(f"{mean(scores):.1f}" if scores else "", "dim")


def _score(exercise: dict[str, Any] | None) -> Text:
    """An exercise's points: – where nothing was handed in, ! where the grader failed."""
    if exercise is None:
        return Text("")
    verdicts = {p["verdict"] for p in exercise["parts"].values()} - {verdict.MANUAL}
    if verdicts == {verdict.BLANK}:
        return Text("–", "dim")
    text = number(exercise["earned"])
    if verdict.GRADER_FAULT in verdicts:
        return Text(f"{text}!", "magenta")
    return Text(text, "green" if verdicts == {verdict.RIGHT} else "")


def _distribution(results: dict[str, Any]) -> RenderableType:
    """How many students have how much of the points, in tenths."""
    earned, points = [s["earned"] for s in results["submissions"].values()], results["points"] or 1
    tenths = Counter(max(0, min(int(10 * e / points + 1e-9), 9)) for e in earned)
    most = max(tenths.values())
    grid = Table.grid(padding=(0, 2))
    grid.add_column(justify="right")
    grid.add_column(justify="right")
    for tenth in range(9, -1, -1):
        count = tenths[tenth]
        bar = "█" * -(-30 * count // most)
        grid.add_row(f"{10 * tenth}–{10 * tenth + 10} %", str(count) if count else "", Text(bar, "green"))
    summary = (
        f"{len(earned)} students: median {number(median(earned))}, mean {mean(earned):.1f}, lowest "
        f"{number(min(earned))}, highest {number(max(earned))} of {points_in_words(points)}"
    )
    return Group(Text(summary, "bold"), grid, Text())


def _mistakes(submissions: dict[str, Any]) -> list[tuple[tuple[str, str, str], int]]:
    """The named mistakes by how many students made them, each with its exercise and part."""
    made = Counter(
        (name, letter, part["slip"])
        for entry in submissions.values()
        for name, letter, part in all_parts(entry)
        if part["slip"]
    )
    return sorted(made.items(), key=lambda item: -item[1])[:MOST_MISTAKES]


def _mistake_table(mistakes: list[tuple[tuple[str, str, str], int]]) -> RenderableType:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(no_wrap=True)
    grid.add_column()
    for (name, letter, slip), count in mistakes:
        students = f"  {count} student{'' if count == 1 else 's'}"
        grid.add_row(students, Text(f"{short_name(name)} {letter}", "dim"), Text(plain(slip)))
    return grid


def _remarks(submissions: dict[str, Any]) -> list[str]:
    """What was found about the files, and those that could not be read."""
    found = []
    for student, entry in submissions.items():
        notes = list(entry.get("notes", ()))
        for exercise in entry["exercises"].values():
            notes += exercise.get("notes", ())
            if problem := unread(exercise):
                notes.append(problem)
        found += [f"{student}: {note}" for note in notes]
    return found
