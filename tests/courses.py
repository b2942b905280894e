"""The course under proof, and ways of judging texts in its name."""

from __future__ import annotations

from functools import cache

from autograder.answers import InProcess
from autograder.author.source import Source, read_source, with_slips
from autograder.course import HERE
from autograder.exercise import Exercise
from autograder.judge import judge
from autograder.mistakes import Slips
from autograder.verdict import ExerciseVerdict
from autograder.worker.perform import Cell

EXERCISES = list(HERE.exercises.values())
SLIPS = Slips(HERE)


@cache
def source(exercise_name: str) -> Source:
    """The single source of an exercise."""
    return read_source(HERE.solution(exercise_name), HERE.exercises[exercise_name])


def judged(exercise: Exercise, text: str, seed: int = 3, *, named: bool = False) -> ExerciseVerdict:
    """The verdict on a module's text, in this process."""
    answers = InProcess.load(exercise.name, [Cell(f"{exercise.name}.py", text)])
    return judge(exercise, answers, seed, explain=SLIPS.explain if named else None)


def all_slips() -> list[tuple[Exercise, str, str, int]]:
    """Every slip of every exercise, in each of its forms."""
    return [
        (exercise, letter, name, variant)
        for exercise in EXERCISES
        for letter, slips in source(exercise.name).slips.items()
        for name, edits in slips.items()
        for variant in range(len(edits))
    ]


def slipped(exercise: Exercise, letter: str, name: str, variant: int = 0) -> str:
    """The solution's text with one slip in it."""
    return with_slips(source(exercise.name), exercise, [(letter, name, variant)])
