"""Grade a class: each submission in worker processes of its own, several at a time."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import secrets
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.util import Finalize
from pathlib import Path
from typing import Any

from autograder.checking import grader_fault, hidden_reference, judge_answer
from autograder.course import Course
from autograder.errors import UsageError
from autograder.exercise import Exercise
from autograder.mistakes import Slips
from autograder.report.results import SCHEMA
from autograder.sandbox import Nursery, Worker
from autograder.submission import Answer, Submission, find_submissions
from autograder.verdict import ExerciseVerdict
from autograder.worker.perform import Cell


def fresh_seed() -> int:
    """A seed that no student can know beforehand."""
    return secrets.randbelow(2**31)


class Grader:
    """Grades submissions one after another; holds what is shared between them."""

    def __init__(self, course: Course, seed: int, nursery: Nursery) -> None:
        self.course, self.seed, self.nursery = course, seed, nursery
        self.slips = Slips(course)
        self.references = {name: hidden_reference(course, e) for name, e in course.exercises.items()}

    def grade(self, submission: Submission) -> dict[str, Any]:
        """One submission's entry in results.json."""
        started = time.perf_counter()
        verdicts = [
            self.grade_exercise(exercise, submission.answer(exercise.name))
            for exercise in self.course.exercises.values()
        ]
        return {
            "source": f"{submission.folder.name}/", "notes": list(submission.notes),
            "earned": sum(v.earned for v in verdicts), "points": sum(v.points for v in verdicts),
            "exercises": {v.exercise: v.as_json() for v in verdicts},
            "seconds": round(time.perf_counter() - started, 3),
        }  # fmt: skip

    def grade_exercise(self, exercise: Exercise, answer: Answer | None) -> ExerciseVerdict:
        """Judge one exercise in a worker process of its own."""
        with contextlib.ExitStack() as stack:

            def run(cells: Sequence[Cell]) -> Worker:
                worker = Worker(self.nursery, exercise.name, cells)
                stack.callback(worker.close)
                return worker

            return judge_answer(
                exercise, answer, run, self.seed,
                reference=self.references[exercise.name], explain=self.slips.explain,
            )  # fmt: skip


_grader: Grader | None = None


def _begin(course: Course, seed: int) -> None:
    global _grader
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that asked for all this
    nursery = Nursery()
    nursery.__enter__()
    # A pool's processes leave without running what atexit knows.
    Finalize(None, nursery.__exit__, exitpriority=10)
    _grader = Grader(course, seed, nursery)


def _grade(submission: Submission) -> dict[str, Any]:
    try:
        return _grader.grade(submission)
    except (OSError, RuntimeError):
        # A submission can end the process that workers are forked from; the next one gets another.
        _grader.nursery.__exit__()
        _grader.nursery.__enter__()
        raise


def grade_class(
    course: Course,
    folder: Path,
    *,
    seed: int | None = None,
    workers: int | None = None,
    started: Callable[[int], None] = lambda count: None,
    graded: Callable[[str], None] = lambda student: None,
) -> dict[str, Any]:
    """Grade every submission in a folder; the results as results.json has them.

    ``started`` hears how many submissions there are, ``graded`` each student's name when done.
    A seed of None draws a fresh one, which the results record.
    """
    submissions = find_submissions(folder, course.exercises)
    if sys.platform == "win32":
        raise UsageError("Grading needs POSIX processes: use Linux, macOS or WSL.")
    seed = fresh_seed() if seed is None else seed
    entries: dict[str, dict[str, Any]] = {}
    workers = workers or os.cpu_count() or 1
    for submission, entry in _entries(course, submissions, seed, workers, started):
        entries[submission.student] = entry
        graded(submission.student)
    return {
        "schema": SCHEMA, "isolation": Nursery.isolation, "seed": seed,
        "points": sum(e.points for e in course.exercises.values()),
        "submissions": {s.student: entries[s.student] for s in submissions},
    }  # fmt: skip


def _entries(
    course: Course,
    submissions: list[Submission],
    seed: int,
    workers: int,
    started: Callable[[int], None],
) -> Iterator[tuple[Submission, dict[str, Any]]]:
    def pool(size: int) -> ProcessPoolExecutor:
        context = multiprocessing.get_context("fork")
        return ProcessPoolExecutor(size, context, _begin, (course, seed))

    left_over = []
    with pool(min(workers, len(submissions))) as grading:
        futures = {grading.submit(_grade, submission): submission for submission in submissions}
        started(len(submissions))  # only now: a progress bar is a thread, and threads do not fork
        for future in as_completed(futures):
            submission = futures[future]
            try:
                yield submission, future.result()
            except BrokenProcessPool:
                left_over.append(submission)
            except Exception as error:
                yield submission, _fault(course, submission, error)
    # One of these took its judge down, and the pool with it: alone, it can harm itself only.
    for submission in left_over:
        with pool(1) as grading:
            try:
                yield submission, grading.submit(_grade, submission).result()
            except Exception as error:
                yield submission, _fault(course, submission, error)


def _fault(course: Course, submission: Submission, error: Exception) -> dict[str, Any]:
    """The entry of a submission over which the grader itself failed: nothing is charged."""
    message = f"The grader failed on this submission: {type(error).__name__}: {error}"
    verdicts = [
        grader_fault(exercise, message, hidden_reference(course, exercise))
        for exercise in course.exercises.values()
    ]
    return {
        "source": f"{submission.folder.name}/", "notes": list(submission.notes), "earned": 0.0,
        "points": sum(v.points for v in verdicts),
        "exercises": {v.exercise: v.as_json() for v in verdicts}, "seconds": 0.0,
    }  # fmt: skip
