"""The command line: ``autograder check``, ``grade``, ``report`` and ``build``.

Exit codes: 0 where all is well, 1 where ``check`` or ``build --check`` finds something short, 2
where the command was not understood, 3 where the grader itself failed.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from autograder import verdict
from autograder.course import HERE
from autograder.errors import CourseError, UsageError

SHORT, USAGE, FAULT = 1, 2, 3

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help=__doc__.split("\n")[0],
)


@app.command()
def check(
    exercises: Annotated[list[str] | None, typer.Argument(help="p6_01, 6.1, adam …; all by default")] = None,
    answers: Annotated[Path, typer.Option(help="the folder with your answers")] = Path("exercises"),
    details: Annotated[bool, typer.Option("--details", help="show all the evidence, and what holds")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="print the verdicts as JSON")] = False,
    seed: Annotated[int | None, typer.Option(min=0, help="draw other instances than the public ones")] = None,
) -> None:
    """Check your answers and say what falls short."""
    from autograder.checking import check_folder
    from autograder.judge import PUBLIC_SEED
    from autograder.report import terminal

    chosen = [HERE.exercise(word) for word in exercises or ()] or list(HERE.exercises.values())
    console = Console()
    graded = {}
    for exercise in dict.fromkeys(e.name for e in chosen):
        result = check_folder(HERE.exercises[exercise], answers, PUBLIC_SEED if seed is None else seed)
        graded[exercise] = result.as_json()
        if not as_json:
            terminal.show_exercise(console, graded[exercise], exercise, details)
    if as_json:
        print(json.dumps(graded, indent=1, ensure_ascii=False))
    else:
        automatic = [
            p for e in graded.values() for p in e["parts"].values() if p["verdict"] != verdict.MANUAL
        ]
        terminal.show_total(console, *(sum(p[k] for p in automatic) for k in ("earned", "points")))
    verdicts = {part["verdict"] for e in graded.values() for part in e["parts"].values()}
    if verdict.GRADER_FAULT in verdicts:
        raise typer.Exit(FAULT)
    if verdicts - {verdict.RIGHT, verdict.MANUAL}:
        raise typer.Exit(SHORT)


@app.command()
def grade(
    submissions: Annotated[Path, typer.Argument(help="a folder with one folder per student")],
    out: Annotated[Path, typer.Option(help="where the results go")],
    seed: Annotated[int | None, typer.Option(min=0, help="the seed of an earlier run, to repeat it")] = None,
    workers: Annotated[int | None, typer.Option(min=1, help="how many submissions at a time")] = None,
) -> None:
    """Grade a class: results.json, grades.csv and a page of feedback for each student."""
    from rich.progress import Progress

    from autograder.grading import grade_class
    from autograder.report.results import faults, write_results

    for path in (out, *out.parents):
        if path.exists() and not path.is_dir():
            raise UsageError(f"{path} is a file: name a folder for the results by --out.")
    if submissions.resolve() in (out.resolve(), *out.resolve().parents):
        raise UsageError(f"{out} lies in {submissions}, where it would be taken for a student: move it out.")
    console = Console()
    progress = Progress(console=console, transient=True)
    bar = progress.add_task("Grading", total=None)

    def started(count: int) -> None:
        progress.update(bar, total=count)
        progress.start()

    try:
        results = grade_class(
            HERE,
            submissions,
            seed=seed,
            workers=workers,
            started=started,
            graded=lambda student: progress.advance(bar),
        )
    finally:
        progress.stop()
    write_results(results, out)
    _write_reports(console, results, out)
    if any(map(faults, results["submissions"].values())):
        raise typer.Exit(FAULT)


@app.command()
def report(results: Annotated[Path, typer.Argument(help="the folder that grade wrote to")]) -> None:
    """Write grades.csv and the feedback pages again from results.json."""
    from autograder.report.results import read_results

    _write_reports(Console(), read_results(results), results)


def _write_reports(console: Console, results: dict, folder: Path) -> None:
    from autograder.report.classroom import show_class
    from autograder.report.grades import write_grades
    from autograder.report.pages import write_pages

    write_grades(results, folder)
    write_pages(results, folder)
    show_class(console, results, folder)


@app.command()
def build(
    check: Annotated[bool, typer.Option("--check", help="write nothing; name what is stale")] = False,
) -> None:
    """Write the stubs and notebooks anew from the solutions."""
    from autograder.author import build as author

    if not check:
        for path in author.build(HERE):
            print(f"wrote {path.relative_to(HERE.root)}")
        return
    if problems := author.problems(HERE):
        print("\n".join(problems), file=sys.stderr)
        raise typer.Exit(SHORT)


def main() -> None:
    """Run the command line; what a person has to mend is said without a traceback."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # a terminal may lack ✓ or φ
    try:
        app()
    except UsageError as error:
        print(error, file=sys.stderr)
        sys.exit(USAGE)
    except CourseError as error:
        print(error, file=sys.stderr)
        sys.exit(FAULT)
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        sys.exit(130)
