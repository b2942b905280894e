"""Measure whether the grader tells the truth: `python -m tests.truth [EXERCISE…]`.

Judges right and wrong answers at many seeds, mutants of the solutions, and the margins of all
comparisons; prints each untrue verdict and name, then a table by exercise. Ends with 1 where
something is untrue.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path

from rich.console import Console
from rich.table import Table

from autograder.course import HERE
from autograder.errors import UsageError
from tests.truth import margins, mutation, pairs, samples
from tests.truth.measured import Measured

COLUMNS: dict[str, Callable[[Measured], str]] = {
    "right answers": lambda m: f"{m.counts['right files']}",
    "their parts accepted": lambda m: _of(m, "right just", "right parts"),
    "wrong answers": lambda m: f"{m.counts['wrong files']}",
    "wrong parts refused": lambda m: _of(m, "wrong just", "wrong parts"),
    "listed mistakes named": lambda m: _of(m, "listed named", "listed"),
    "false names": lambda m: f"{m.counts['falsely named']}",
    "followed through": lambda m: _of(m, "follows just", "follows parts"),
    "mutants refused": lambda m: _of(m, "mutants refused", "mutants"),
    "right, with a reason": lambda m: f"{m.counts['mutants equivalent']}",
    "right at some seeds": lambda m: f"{m.counts['mutants sometimes right']}",
    "pairs of slips refused": lambda m: _of(m, "pairs refused", "pairs"),
    "passed by luck": lambda m: f"{m.luck:.0e}",
    "wrong in part": lambda m: f"{m.chance:.0e}",
    "tolerance used": lambda m: f"{m.widest:.0e}",
}

WIDTH = 190
"""So many characters take the table's columns."""
PAIRS = 10
"""One pair of slips in so many is tried: there are thousands."""


def _of(found: Measured, some: str, whole: str) -> str:
    return f"{found.counts[some]:,} / {found.counts[whole]:,}"


def measured(
    exercises: Sequence[str], tasks: Sequence[tuple[Callable[..., Measured], tuple[int, ...]]]
) -> dict[str, Measured]:
    """Every measurement of every exercise, on all cores; complaints are printed as they come."""
    table = {name: Measured() for name in exercises}
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        waiting = {
            pool.submit(_measure, task, name, arguments): (name, task.__module__.rpartition(".")[2])
            for task, arguments in tasks
            for name in exercises
        }
        for count, done in enumerate(as_completed(waiting), 1):
            name, what = waiting[done]
            found = done.result()
            table[name].add(found)
            for complaint in found.complaints:
                print(complaint, flush=True)
            counts = ", ".join(f"{key} {value:,}" for key, value in found.counts.items())
            print(f"{count} of {len(waiting)}: {what} of {name}: {counts}", file=sys.stderr, flush=True)
    return table


def _measure(task: Callable[..., Measured], name: str, arguments: tuple[int, ...]) -> Measured:
    # Exercises are found by name on the other side: functions do not travel.
    return task(HERE.exercises[name], *arguments)


def rows(table: dict[str, Measured]) -> list[list[str]]:
    """The cells of the table, a row for each exercise and one for all."""
    total = Measured()
    for found in table.values():
        total.add(found)
    return [
        [name, *(show(found) for show in COLUMNS.values())] for name, found in {**table, "all": total}.items()
    ]


def main() -> int:
    """Measure, print, and write the table as Markdown where asked to."""
    parser = argparse.ArgumentParser(prog="python -m tests.truth", description=__doc__.split("\n\n")[0])
    parser.add_argument("exercises", nargs="*", metavar="EXERCISE")
    parser.add_argument("--seeds", type=int, default=50, help="for right answers and margins (50)")
    parser.add_argument("--named", type=int, default=5, help="seeds for the names of mistakes (5)")
    parser.add_argument("--out", type=Path, help="write the table to this Markdown file, too")
    options = parser.parse_args()
    try:
        names = [HERE.exercise(word).name for word in options.exercises] or list(HERE.exercises)
    except UsageError as error:
        parser.error(str(error))
    tasks = [
        (mutation.measure, ()),
        (samples.measure, (options.seeds, options.named)),
        (margins.measure, (options.seeds,)),
        (pairs.measure, (PAIRS,)),
    ]
    found = measured(names, tasks)
    cells = rows(found)
    table = Table("exercise", *COLUMNS, title=f"{options.seeds} seeds, {options.named} for names")
    for name, *values in cells:
        number = "_".join(name.split("_")[:2])
        table.add_row(number, *values)
    Console(width=max(Console().width, WIDTH)).print(table)
    if options.out:
        options.out.write_text(_markdown(cells, options), "utf-8")
    return int(any(m.complaints for m in found.values()))


def _markdown(cells: Sequence[Sequence[str]], options: argparse.Namespace) -> str:
    lines = [["exercise", *COLUMNS], ["---"] * (len(COLUMNS) + 1), *cells]
    text = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    return (
        "# The grader's verdicts, measured\n\n"
        f"Written by `python -m tests.truth --seeds {options.seeds} --named {options.named} "
        f"--out {options.out.as_posix()}`; see [truth.md](truth.md) for what the columns mean.\n\n{text}\n"
    )


if __name__ == "__main__":
    sys.exit(main())
