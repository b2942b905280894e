"""What a terminal shows to the student who works on an exercise."""

from __future__ import annotations

from typing import Any

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.progress_bar import ProgressBar
from rich.table import Table
from rich.text import Text

from autograder import verdict
from autograder.report import WORDS, number, plain, points_in_words
from autograder.report.results import (
    OUR_FAULT,
    Evidence,
    evidence,
    same_for_all,
)

STYLES = {
    verdict.RIGHT: "green",
    verdict.PARTIAL: "yellow",
    verdict.BLANK: "dim",
    verdict.NOT_REACHED: "dim",
    verdict.MANUAL: "blue",
    verdict.GRADER_FAULT: "magenta",
}
"""A verdict's colour; all others are red."""

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
    mark, style = verdict.mark(part["verdict"]), STYLES.get(part["verdict"], "red")
    failing = [c["law"] for c in part["checks"] if c["verdict"] != verdict.RIGHT]
    laws = failing or [c["law"] for c in part["checks"]]
    said = laws[0] if laws else ""
    if part["verdict"] == verdict.MANUAL:
        said = "A person will grade this."
    elif part["verdict"] == verdict.RIGHT and part["follow_through"]:
        said = "Right, given your own earlier answer."
    earned = "–" if part["verdict"] in WORDS and not part["earned"] else number(part["earned"])
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
    return WORDS.get(part["verdict"], part["verdict"])


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
