"""A class of students to try the grader on, made of the solutions and their known mistakes.

What each of them has to earn is stated beside the answer, and never asked of the grader.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from autograder.course import HERE
from tests.demonstration.answers import IPYNB, PY, Answer, as_bytes, as_notebook, as_py, nothing
from tests.demonstration.students import STUDENTS

__all__ = ["IPYNB", "PY", "STUDENTS", "Answer", "as_notebook", "as_py", "expected", "write_class"]

MARK = ".demonstration"
"""The file by which a folder is known to be one that `write_class` made."""


class NotOurs(Exception):
    """The folder holds something that `write_class` did not make."""


def expected(student: str, form: str | None = None) -> dict[str, dict[str, tuple[float, str]]]:
    """What every part of every exercise earns, and its verdict; what was not handed in is blank.

    ``form`` is the kind of file if all are handed in as that kind, and not as the student chose.
    """
    answers = STUDENTS[student]
    return {
        name: answers[name].expected(form) if name in answers else nothing(exercise)
        for name, exercise in HERE.exercises.items()
    }


def write_class(folder: Path, form: str | None = None) -> None:
    """Write a folder for each student; what an earlier run wrote is replaced.

    ``form`` renders all answers as that kind of file. `NotOurs` where the folder holds anything
    that was not made here: nothing is written or deleted then.
    """
    mark = folder / MARK
    if folder.exists():
        if not folder.is_dir():
            raise NotOurs(f"{folder} is a file: name a folder for the class.")
        foreign = sorted(p.name for p in folder.iterdir() if p.name not in _made_before(mark))
        if foreign:
            raise NotOurs(f"{folder} holds {foreign[0]}, which was not made here: name another folder.")
        for name in _made_before(mark) & {p.name for p in folder.iterdir() if p.is_dir()}:
            shutil.rmtree(folder / name)
    folder.mkdir(parents=True, exist_ok=True)
    mark.write_text("\n".join([MARK, *STUDENTS]) + "\n", encoding="utf-8")
    for student, answers in STUDENTS.items():
        own = folder / student
        own.mkdir()
        for answer in answers.values():
            name, content = as_bytes(answer, form)
            (own / name).write_bytes(content)


def _made_before(mark: Path) -> set[str]:
    """The names of what an earlier run left in the folder of this mark."""
    return set(mark.read_text("utf-8").split("\n")) if mark.is_file() else set()
