"""Submissions: which file answers which exercise, and its cells, read once and never run here."""

from __future__ import annotations

import importlib.util
import json
import re
import warnings
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.errors import UsageError
from autograder.worker.perform import Cell

LARGEST_FILE = 20 * 2**20

SUFFIXES = (".py", ".ipynb")

NOTEBOOK_PRELUDE = '''
class _Notebook:
    """Stands in for IPython where a notebook's cells run without it."""

    def run_line_magic(self, name, line, *rest, **more):
        """Line magics set up a display; there is none."""

    def run_cell_magic(self, name, line, body):
        """Run the body of a cell that is timed or captured; other languages are left out."""
        if name in ("time", "timeit", "capture"):
            exec(body, globals())

    def system(self, command):
        """Shell lines are not run."""

    getoutput = system


def get_ipython():
    return _Notebook()


def display(*things, **more):
    """Show nothing: nobody is looking."""
'''


@dataclass(frozen=True)
class Answer:
    """The file that answers an exercise: its cells, or the problem that keeps it from being read."""

    path: Path
    cells: tuple[Cell, ...] = ()
    problem: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Submission:
    """What one student handed in: a folder, the files for each exercise, and remarks on the rest."""

    student: str
    folder: Path
    files: dict[str, tuple[Path, ...]]
    notes: tuple[str, ...] = ()

    def answer(self, exercise: str) -> Answer | None:
        """The newest file for an exercise, read; None where nothing was handed in."""
        paths = self.files.get(exercise)
        if not paths:
            return None
        newest, *others = paths
        answer = read_answer(newest)
        if others:
            names = ", ".join(str(p.relative_to(self.folder)) for p in others)
            chosen = newest.relative_to(self.folder)
            remark = (
                f"Of several files for this exercise, {chosen} is the newest and counts, {names} does not."
            )
            answer = Answer(answer.path, answer.cells, answer.problem, (*answer.notes, remark))
        return answer


def find_submissions(folder: Path, exercises: Collection[str]) -> list[Submission]:
    """One submission for each folder in ``folder``, sorted by name; `UsageError` where there is none."""
    if not folder.exists():
        raise UsageError(f"There is no folder {folder}.")
    if not folder.is_dir():
        raise UsageError(f"{folder} is a file: name the folder that has one folder per student in it.")
    students = sorted(p for p in folder.iterdir() if p.is_dir() and not p.name.startswith("."))
    if not students:
        loose = [p.name for p in folder.iterdir() if p.suffix in SUFFIXES]
        remedy = (
            f"{loose[0]} lies in it directly: put each student's files into a folder of their own."
            if loose
            else "Put each student's files into a folder named for the student."
        )
        raise UsageError(f"{folder} has no submissions. {remedy}")
    return [_submission(student, exercises) for student in students]


def _submission(folder: Path, exercises: Collection[str]) -> Submission:
    files: dict[str, list[Path]] = {}
    notes = []
    for path in _candidates(folder):
        name = exercise_of(path, exercises)
        if name is None:
            notes.append(f"{path.relative_to(folder)} is the file of no exercise and was not graded.")
        else:
            files.setdefault(name, []).append(path)
    ordered = {name: tuple(newest_first(paths)) for name, paths in files.items()}
    return Submission(folder.name, folder, ordered, tuple(notes))


def newest_first(paths: Iterable[Path]) -> list[Path]:
    """Paths by age, the newest first; of files equally old, the one with the shortest name."""
    return sorted(paths, key=lambda path: (-path.stat().st_mtime, len(path.name), path.name))


def _candidates(folder: Path) -> Iterable[Path]:
    for path in sorted(folder.rglob("*")):
        inner = path.relative_to(folder).parts
        hidden = any(part.startswith(".") or part == "__pycache__" for part in inner)
        if path.suffix in SUFFIXES and not hidden and path.is_file() and not path.is_symlink():
            yield path


def exercise_of(path: Path, exercises: Collection[str]) -> str | None:
    """The exercise that a file answers by its name, ``<exercise> (1).py`` and the like included."""
    for name in exercises:
        if re.fullmatch(rf"{re.escape(name)}([ _.-].*|\(\d+\))?", path.stem, re.IGNORECASE):
            return name
    return None


def read_answer(path: Path) -> Answer:
    """Read a ``.py`` or ``.ipynb`` file into cells; what is wrong with it is said in ``problem``."""
    try:
        data = path.read_bytes()
    except OSError as error:
        return Answer(path, problem=f"{path.name} cannot be read: {error.strerror}.")
    if len(data) > LARGEST_FILE:
        return Answer(
            path,
            problem=f"{path.name} is larger than {LARGEST_FILE // 2**20} MB: clear its outputs.",
        )
    return _read_notebook(path, data) if path.suffix == ".ipynb" else _read_module(path, data)


def _read_module(path: Path, data: bytes) -> Answer:
    try:
        text = importlib.util.decode_source(data)
    except (UnicodeDecodeError, SyntaxError, LookupError) as error:
        detail = f" (byte {error.start})" if isinstance(error, UnicodeDecodeError) else ""
        return Answer(
            path,
            problem=f"{path.name} is no text in UTF-8{detail}: save it again with that encoding.",
        )
    if "\0" in text:
        return Answer(path, problem=f"{path.name} has a zero byte in it: it is no Python file.")
    return Answer(path, (Cell(path.name, text),))


def _read_notebook(path: Path, data: bytes) -> Answer:
    notes = []
    try:
        notebook = json.loads(data.decode("utf-8-sig"))
        if notebook["nbformat"] != 4:
            old, notebook = notebook["nbformat"], _converted(notebook)
            notes.append(
                f"{path.name} is a notebook of the old format {old}: it was converted to be graded. "
                "Open it in a current Jupyter and save it."
            )
        sources = [
            (k, "".join(cell["source"]))
            for k, cell in enumerate(notebook["cells"], start=1)
            if cell["cell_type"] == "code" and not _is_ours(cell)
        ]
    except Exception as error:  # whatever its shape, it means the same to the student
        kind = "it is not JSON" if isinstance(error, ValueError) else "it has no cells of code"
        return Answer(path, problem=f"{path.name} is no notebook ({kind}): save it again from Jupyter.")
    cells = [Cell(f"{path.name}, cell {k}", _plain_python(text)) for k, text in sources]
    return Answer(path, (Cell("notebook", NOTEBOOK_PRELUDE), *cells), notes=tuple(notes))


def _converted(notebook: dict[str, Any]) -> dict[str, Any]:
    # Old formats are rare and nbformat takes seconds to import: the usual notebook is plain JSON.
    import nbformat

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about missing cell ids, which nothing here needs
        return nbformat.reads(json.dumps(notebook), as_version=4)


def _plain_python(text: str) -> str:
    """A cell's text with IPython's own syntax, such as magics, turned into Python."""
    if not any(sign in text for sign in "%!?"):
        return text
    from IPython.core.inputtransformer2 import TransformerManager

    try:
        return TransformerManager().transform_cell(text)
    except SyntaxError:
        return text  # running it will say the same, with the line


def _is_ours(cell: dict[str, Any]) -> bool:
    """Whether a cell is one of the locked ones that set up and call the checks."""
    role = cell.get("metadata", {}).get("nbgrader", {})
    calls_checks = role.get("grade", False) and not role.get("solution", False)
    return calls_checks or (role.get("locked", False) and "import check" in "".join(cell["source"]))
