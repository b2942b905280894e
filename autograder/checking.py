"""From a file to verdicts: what every door that starts from files has in common.

`judge_answer` takes an answer as it was read and a way of running it; `check_folder` runs it in
this very process, for students and for pytest.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from types import ModuleType

from autograder import verdict
from autograder.answers import Answers, InProcess
from autograder.course import HERE, Course
from autograder.errors import UsageError
from autograder.exercise import Exercise
from autograder.judge import PUBLIC_SEED, Explain, checks_to_run, judge
from autograder.mistakes import Slips
from autograder.submission import SUFFIXES, Answer, exercise_of, newest_first, read_answer
from autograder.verdict import CheckVerdict, ExerciseVerdict, PartVerdict
from autograder.worker.perform import Cell


def judge_answer(
    exercise: Exercise,
    answer: Answer | None,
    run: Callable[[Sequence[Cell]], Answers],
    seed: int,
    *,
    reference: ModuleType | None,
    explain: Explain | None,
    checks: Collection[str] | None = None,
) -> ExerciseVerdict:
    """Judge an exercise's file; one that is missing or cannot be read has a verdict, too."""
    if answer is None:
        missing = f"There is no file {exercise.name}.py or .ipynb."
        return _same_for_all(exercise, verdict.BLANK, missing, (), reference, checks)
    if answer.problem:
        notes = answer.notes
        return _same_for_all(exercise, verdict.CRASHED, answer.problem, notes, reference, checks)
    judged = judge(exercise, run(answer.cells), seed, reference=reference, explain=explain, checks=checks)
    return ExerciseVerdict(judged.exercise, judged.title, judged.parts, answer.notes)


def grader_fault(exercise: Exercise, message: str, reference: ModuleType | None) -> ExerciseVerdict:
    """The verdict on an exercise over which the grader itself failed: nothing is charged."""
    return _same_for_all(exercise, verdict.GRADER_FAULT, message, (), reference, None)


def _same_for_all(
    exercise: Exercise,
    status: str,
    message: str,
    notes: tuple[str, ...],
    reference: ModuleType | None,
    names: Collection[str] | None,
) -> ExerciseVerdict:
    parts = []
    for part in exercise.parts:
        checks = checks_to_run(part, reference, names)
        if part.manual:
            parts.append(PartVerdict(part.letter, part.points, verdict.MANUAL))
        elif checks:
            verdicts = tuple(CheckVerdict(c.name, c.law, c.points, status, message) for c in checks)
            points = sum(check.points for check in checks)
            parts.append(PartVerdict(part.letter, points, status, verdicts, message=message))
    return ExerciseVerdict(exercise.name, exercise.title, tuple(parts), notes)


def hidden_reference(course: Course, exercise: Exercise) -> ModuleType | None:
    """The solution as a module for the checks that compare with it; None where there is none of them."""
    asked = any(check.hidden for part in exercise.parts for check in part.checks)
    return load_reference(course, exercise.name) if asked else None


def load_reference(course: Course, exercise: str) -> ModuleType | None:
    """The solution as a module, where the course has it."""
    path = course.solution(exercise)
    if not path.exists():
        return None
    spec = importlib.util.spec_from_file_location(f"solutions.{exercise}", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


_slips: dict[Path, Slips] = {}


def check_folder(
    exercise: Exercise,
    folder: Path,
    seed: int = PUBLIC_SEED,
    *,
    course: Course = HERE,
    checks: Collection[str] | None = None,
) -> ExerciseVerdict:
    """Check one exercise's answer in a folder; hidden checks run where the solutions are.

    ``checks`` chooses some by name. `UsageError` where there is no such folder.
    """
    if folder.is_file():
        raise UsageError(f"{folder} is a file: name the folder that it is in by --answers.")
    if not folder.is_dir():
        raise UsageError(f"There is no folder {folder}: name the one with your answers by --answers.")
    found = newest_first(
        path
        for path in folder.iterdir()
        if path.suffix in SUFFIXES and path.is_file() and exercise_of(path, [exercise.name])
    )
    return judge_answer(
        exercise,
        read_answer(found[0]) if found else None,
        lambda cells: InProcess.load(exercise.name, cells),
        seed,
        reference=hidden_reference(course, exercise),
        explain=_slips.setdefault(course.root, Slips(course)).explain,
        checks=checks,
    )
