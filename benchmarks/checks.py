"""What checking costs: ``python -m benchmarks.checks`` prints CPU time per check, slowest first.

Then it times the command itself in fresh processes, imports included: all exercises solved, and a
small one alone. CPU seconds of this machine; compare them within one run only.
"""

from __future__ import annotations

import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console
from rich.table import Table

from autograder.answers import InProcess
from autograder.calling import Student
from autograder.checking import hidden_reference
from autograder.course import HERE
from autograder.exercise import Exercise
from autograder.judge import PUBLIC_SEED, run_check
from autograder.worker.perform import Cell

ROUNDS = 5
SMALL = "p6_09_epochs"


def check_times(exercise: Exercise) -> Iterator[tuple[str, str, float, float]]:
    """Part, name, and median and first CPU seconds of each check on the exercise's solution.

    The first run has what is computed once and kept; the others do not.
    """
    text = HERE.solution(exercise.name).read_text("utf-8")
    answers = InProcess.load(exercise.name, [Cell(exercise.name, text)])
    reference = hidden_reference(HERE, exercise)
    for part in exercise.parts:
        for check in part.checks:
            times = []
            for round_ in range(ROUNDS):
                started = time.process_time()
                outcome, _ = run_check(check, Student(exercise, answers), PUBLIC_SEED + round_, reference)
                times.append(time.process_time() - started)
                if outcome.failure or outcome.fault:
                    raise SystemExit(f"{exercise.name}: the solution fails {check.name}")
            yield part.letter, check.name, statistics.median(times), times[0]


def command_time(*arguments: str) -> float:
    """Median CPU seconds of ``autograder check`` in a process of its own."""
    times = []
    for _ in range(ROUNDS):
        before = _children()
        command = [sys.executable, "-m", "autograder", "check", *arguments]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        times.append(_children() - before)
    return statistics.median(times)


def _children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def main() -> None:
    """Print both tables."""
    rows = [
        (median, first, exercise.name, letter, name)
        for exercise in HERE.exercises.values()
        for letter, name, median, first in check_times(exercise)
    ]
    table = Table("ms", "ms at first", "exercise", "part", "check")
    for median, first, exercise, letter, name in sorted(rows, reverse=True):
        table.add_row(f"{1e3 * median:.1f}", f"{1e3 * first:.1f}", exercise, letter, name)
    console = Console()
    console.print(table)
    console.print(f"{len(rows)} checks, {1e3 * sum(row[0] for row in rows):.0f} ms in all\n")
    with tempfile.TemporaryDirectory() as folder:
        for name in HERE.exercises:
            shutil.copy(HERE.solution(name), Path(folder))
        everything = command_time("--answers", folder)
        small = command_time(SMALL, "--answers", folder)
    console.print(f"autograder check, {len(HERE.exercises)} exercises solved: {everything:.2f} s of CPU")
    console.print(f"autograder check {SMALL}: {small:.2f} s of CPU")


if __name__ == "__main__":
    main()
