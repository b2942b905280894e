"""What a terminal shows: an exercise, to the student who works on it, and a graded class."""

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
    OUR_FAULT,
    Evidence,
    all_parts,
    awaiting,
    evidence,
    exercise_names,
    faults,
    same_for_all,
    short_name,
    unread,
)

MARKS = {
    verdict.RIGHT: ("✓", "green"),
    verdict.PARTIAL: ("◐", "yellow"),
    verdict.BLANK: ("○", "dim"),
    verdict.NOT_REACHED: ("○", "dim"),
    verdict.MANUAL: ("…", "blue"),
    verdict.GRADER_FAULT: ("!", "magenta"),
}
"""A verdict's mark and colour; all others are wrong in one way or another."""

WRONG = ("✗", "red")

REMEDIES = {
    verdict.PARTIAL: "make the call shown there yourself, and compare.",
    verdict.WRONG: "make the call shown there yourself, and compare.",
    verdict.BLANK: "write the function, then check again.",
    verdict.CRASHED: "mend this first: what stops the program hides what else there is.",
    verdict.TIMED_OUT: "find the loop that does not end, or the work that can be left out.",
    verdict.OUT_OF_MEMORY: "look for an array or a list that grows too large.",
    verdict.REFUSED: "return plain numbers, arrays or SymPy expressions, as the exercise asks.",
    verdict.NOT_REACHED: "mend the earlier parts first, then check again.",
}

MOST_TEXT_LINES = 4
"""So many lines of a call or a message are shown unless the details are asked for."""

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


def show_exercise(console: Console, verdict_json: dict[str, Any], name: str, details: bool = False) -> None:
    """Show what holds and what falls short in one exercise, as `ExerciseVerdict.as_json` has it.

    A line for each part, and below it the mistake and the evidence. Without ``details`` the first
    piece of evidence has to do; with them all is shown, the rules that hold included.
    """
    console.print(_title(name, verdict_json))
    for note in verdict_json.get("notes", ()):
        console.print(Padding(Text(plain(note), "yellow"), (0, 0, 0, 2)))
    shared = same_for_all(verdict_json)
    if shared:
        console.print(Padding(Text(plain(shared, keep="\n"), "bold"), (0, 0, 0, 2)))
    console.print(_parts(verdict_json["parts"], console.width, details, bool(shared)))
    if next_step := _next_step(verdict_json["parts"], bool(shared)):
        console.print(Padding(next_step, (1, 0, 0, 2)))
    console.print()


def show_total(console: Console, earned: float, points: float) -> None:
    """Show the points of all exercises as a bar."""
    done = bool(points) and earned >= points
    row = Table.grid(padding=(0, 2))
    style = "green" if done else "yellow"
    row.add_row(
        ProgressBar(
            total=points or 1, completed=earned, width=min(40, console.width // 2),
            complete_style=style, finished_style=style,
        ),
        Text(f"{number(earned)} of {points_in_words(points)}", "bold"),
    )  # fmt: skip
    console.print(row)


def _title(name: str, exercise: dict[str, Any]) -> RenderableType:
    title = Text.assemble((plain(exercise["title"]), "bold"), "  ", (plain(name), "dim"))
    tally = Text(f"{number(exercise['earned'])} / {number(exercise['points'])}", "bold")
    row = Table.grid(expand=True, padding=(0, 1))
    row.add_column(ratio=1)
    row.add_column(justify="right", no_wrap=True)
    row.add_row(title, tally)
    return row


def _parts(parts: dict[str, dict[str, Any]], width: int, details: bool, shared: bool) -> RenderableType:
    longest = max((len(_word(part)) for part in parts.values()), default=0)
    blocks: list[RenderableType] = []
    for letter, part in parts.items():
        blocks.append(_line(letter, part, longest))
        if not shared and part["verdict"] not in (verdict.RIGHT, verdict.MANUAL):
            blocks.append(Padding(_why(part, width - 6, details), (0, 0, 0, 6)))
        if details:
            blocks.append(Padding(_held(part), (0, 0, 0, 6)))
    return Group(*blocks)


def _line(letter: str, part: dict[str, Any], longest: int) -> RenderableType:
    """One line: mark, letter, points, verdict and the law; or the first that does not hold."""
    mark, style = MARKS.get(part["verdict"], WRONG)
    failing = [c["law"] for c in part["checks"] if c["verdict"] != verdict.RIGHT]
    laws = failing or [c["law"] for c in part["checks"]]
    said = laws[0] if laws else ""
    if part["verdict"] == verdict.MANUAL:
        said = "A person will grade this."
    elif part["verdict"] == verdict.RIGHT and part["follow_through"]:
        said = "Right, given your own answer to an earlier part."
    earned = "–" if part["verdict"] in pages.WORDS and not part["earned"] else number(part["earned"])
    row = Table.grid(padding=(0, 1), expand=True)
    for width in (3, len(plain(letter)), 4, longest + 1):
        row.add_column(min_width=width, no_wrap=True)
    row.add_column(ratio=1, no_wrap=part["verdict"] == verdict.RIGHT, overflow="ellipsis")
    row.add_row(
        Text(f"  {mark}", style),
        Text(plain(letter), "bold"),
        Text(f"{earned}/{number(part['points'])}".rjust(4)),
        Text(_word(part).ljust(longest + 1), style),
        Text(plain(said), "dim" if part["verdict"] == verdict.RIGHT else ""),
    )
    return row


def _word(part: dict[str, Any]) -> str:
    return pages.WORDS.get(part["verdict"], part["verdict"])


def _why(part: dict[str, Any], width: int, details: bool) -> RenderableType:
    """The mistake's name and the evidence."""
    lines: list[RenderableType] = []
    if part["slip"]:
        lines.append(Text(plain(part["slip"]), "bold yellow"))
    found = evidence(part)
    for k, one in enumerate(found if details else found[:1]):
        lines += _evidence(one, width, details, first=k == 0)
    left = 0 if details else len(found) - 1
    if left > 0:
        others = "Another rule falls" if left == 1 else f"{left} more rules fall"
        lines.append(Text(f"{others} short in this part.", "dim"))
    return Group(*lines)


def _evidence(one: Evidence, width: int, details: bool, first: bool) -> list[RenderableType]:
    if one.text == OUR_FAULT:
        return [Text(f"{OUR_FAULT} Please tell your instructor.", "magenta")]
    laws = one.laws[1:] if first else one.laws  # the part's own line has the first law
    lines = [Text(plain(law)) for law in laws] if details else []
    call = plain(one.call)
    said = plain(f"{one.function}: {one.text}" if one.function else one.text, keep="\n")
    longest = MOST_TEXT_LINES * max(width - 2, 20)
    if not details:
        call, said = (t if len(t) <= longest else f"{t[: longest - 2]} …" for t in (call, said))
    return [*lines, *([Text(call, "dim")] if call else []), Text(said)]


def _held(part: dict[str, Any]) -> RenderableType:
    held = [c["law"] for c in part["checks"] if c["verdict"] == verdict.RIGHT]
    if part["verdict"] == verdict.RIGHT and not part["follow_through"]:
        held = held[1:]  # the part's own line has the first
    return Group(*(Text.assemble(("✓ ", "green"), (plain(law), "dim")) for law in held))


def _next_step(parts: dict[str, dict[str, Any]], shared: bool) -> Text | None:
    """What to do about the first part that falls short."""
    for letter, part in parts.items():
        if remedy := REMEDIES.get(part["verdict"]):
            where = "Next: " if shared else f"Next, part {plain(letter)}: "
            return Text.assemble((where, "bold"), remedy)
    return None


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
