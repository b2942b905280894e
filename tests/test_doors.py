"""One verdict through every door: the command, pytest, the notebook, nbgrader and the class grader.

All doors see the demonstration class as notebooks, with one seed. Two things are left out, because
the doors cannot speak of them: pytest and nbgrader show no verdict, so they are held to which checks
pass and to the points; and an exercise that was not handed in has no notebook to run in a kernel, so
the cells' door says nothing of it.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import shutil
import subprocess
import sys
import types
from pathlib import Path

import pytest
from typer.testing import CliRunner

from autograder import verdict
from autograder.author.source import prefix
from autograder.cli import SHORT, app
from autograder.course import HERE
from autograder.grading import grade_class
from autograder.notebook import SEED_VARIABLE, Score
from tests.demonstration import IPYNB, STUDENTS, expected, write_class

SEED = 71
ASSIGNMENT = "fitting_models"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The class, every answer in a notebook."""
    made = tmp_path_factory.mktemp("doors") / "class"
    write_class(made, IPYNB)
    return made


@pytest.fixture(scope="module")
def graded(folder):
    """What the class grader says: part by part, as results.json has it."""
    entries = grade_class(HERE, folder, seed=SEED)["submissions"]
    return {
        student: {name: exercise["parts"] for name, exercise in entry["exercises"].items()}
        for student, entry in entries.items()
    }


def start_nbgrader(root, *arguments):
    """Start a command of nbgrader in a course directory, with this environment's kernel."""
    environment = {
        **os.environ, SEED_VARIABLE: str(SEED), "HOME": str(root), "JUPYTER_PREFER_ENV_PATH": "1",
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "OPENBLAS_NUM_THREADS": "1",
    }  # fmt: skip
    command = [sys.executable, "-m", "nbgrader", *arguments, f"--CourseDirectory.root={root}"]
    with (root / "log").open("w") as log:
        return subprocess.Popen(command, cwd=root, env=environment, stdout=log, stderr=subprocess.STDOUT)


def await_nbgrader(root, process):
    assert process.wait() == 0, (root / "log").read_text()[-3000:]


@pytest.fixture(scope="module")
def at_work(folder, tmp_path_factory):
    """Two course directories, each with half of the class, and nbgrader autograding in them."""
    root = tmp_path_factory.mktemp("nbgrader")
    first, second = root / "first", root / "second"
    (first / "source").mkdir(parents=True)
    shutil.copytree(HERE.notebooks, first / "source" / ASSIGNMENT)
    await_nbgrader(first, start_nbgrader(first, "generate_assignment", ASSIGNMENT))
    shutil.copytree(first, second)
    ordered = sorted(STUDENTS, key=lambda student: -len(STUDENTS[student]))
    for course, students in ((first, ordered[::2]), (second, ordered[1::2])):
        for student in students:
            shutil.copytree(folder / student, course / "submitted" / student / ASSIGNMENT)
    processes = {course: start_nbgrader(course, "autograde", ASSIGNMENT) for course in (first, second)}
    yield processes
    for process in processes.values():
        process.kill()
        process.wait()


@pytest.fixture(scope="module")
def courses(at_work):
    """The two course directories once nbgrader has autograded the class."""
    for course, process in at_work.items():
        await_nbgrader(course, process)
    return tuple(at_work)


def verdicts(exercises):
    return {
        name: {letter: (part["earned"], part["verdict"]) for letter, part in parts.items()}
        for name, parts in exercises.items()
    }


def points(exercises):
    return {
        name: {letter: part["earned"] for letter, part in parts.items()} for name, parts in exercises.items()
    }


def automatic(parts):
    """The parts that the checks decide: of the others, these doors have nothing to say."""
    return {letter: part for letter, part in parts.items() if part["verdict"] != verdict.MANUAL}


# nbgrader takes longest: started first, it works while the other doors are tried.
@pytest.mark.usefixtures("at_work")
def test_the_class_grader_gives_what_is_stated(graded):
    assert {student: verdicts(exercises) for student, exercises in graded.items()} == {
        student: expected(student, IPYNB) for student in STUDENTS
    }


def test_the_command_gives_the_same_verdicts(folder, graded):
    for student in STUDENTS:
        options = ["--json", "--answers", str(folder / student), "--seed", str(SEED)]
        result = CliRunner().invoke(app, ["check", *options])
        checked = {name: exercise["parts"] for name, exercise in json.loads(result.stdout).items()}
        assert verdicts(checked) == verdicts(graded[student]), student
        assert {n: {k: p["slip"] for k, p in e.items()} for n, e in checked.items()} == {
            n: {k: p["slip"] for k, p in e.items()} for n, e in graded[student].items()
        }
        decided = [part for exercise in checked.values() for part in automatic(exercise).values()]
        all_right = all(part["verdict"] == verdict.RIGHT for part in decided)
        assert result.exit_code == (0 if all_right else SHORT)


class Recorder:
    """A pytest plugin that remembers what each check said, and the points that those that hold bring."""

    def __init__(self):
        self.said, self.earned = {}, {}

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item, call):
        report = yield
        if report.when == "call":
            self.said[item.exercise_name, item.check.name] = report.longreprtext
            parts = self.earned.setdefault(item.exercise_name, {})
            gain = item.check.points if report.passed else 0.0
            parts[item.check.part] = parts.get(item.check.part, 0.0) + gain
        return report


def run_pytest(answers):
    recorder = Recorder()
    # The collector of unraisable exceptions sweeps all memory after each run, which takes most of its time.
    plain = ["-s", "-q", "-p", "no:cacheprovider", "-p", "no:unraisableexception"]
    with contextlib.redirect_stdout(io.StringIO()):
        pytest.main(
            [str(HERE.checks), *plain, "--answers", str(answers), "--seed", str(SEED)], plugins=[recorder]
        )
    return recorder


def test_pytest_passes_the_same_checks_and_says_the_same(folder, graded):
    for student in STUDENTS:
        recorder = run_pytest(folder / student)
        decided = {name: automatic(parts) for name, parts in graded[student].items()}
        assert recorder.earned == points(decided), student
        for name, parts in decided.items():
            for part in parts.values():
                for check in part["checks"]:
                    said = recorder.said.pop((name, check["name"])).splitlines()
                    if check["verdict"] == verdict.RIGHT:
                        assert said == []
                    elif len(part["checks"]) == 1:
                        assert said == [
                            text for text in (check["law"], part["slip"], check["message"]) if text
                        ]
                    else:  # one check alone may not tell which of several mistakes it was
                        assert [said[0], said[-1]] == [check["law"], check["message"]]
        assert not recorder.said


def run_cells(path, home):
    """Run a notebook's cells in an IPython shell of its own; the value of each cell that has a role."""
    from IPython.core.interactiveshell import InteractiveShell
    from traitlets.config import Config

    settings = Config({"HistoryManager": {"enabled": False}})
    # A module of its own: by default the shell takes the place of __main__.
    module = types.ModuleType("students_notebook")
    shell = InteractiveShell(config=settings, ipython_dir=str(home), user_module=module)
    values = {}
    for cell in json.loads(path.read_text("utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            result = shell.run_cell("".join(cell["source"]), store_history=True)
            role = cell["metadata"].get("nbgrader", {})
            if role.get("grade"):
                values[role["grade_id"]] = result.result
    return values


def test_the_cells_of_a_notebook_give_the_same_verdicts(folder, graded, monkeypatch, tmp_path):
    monkeypatch.setenv(SEED_VARIABLE, str(SEED))
    for student in STUDENTS:
        for path in sorted((folder / student).glob(f"*{IPYNB}")):
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                values = run_cells(path, tmp_path)
            assert all(isinstance(value, Score) for value in values.values())
            decided = automatic(graded[student][path.stem])
            shown = {cell.rpartition("-")[2]: (float(s), s.part.verdict) for cell, s in values.items()}
            assert {path.stem: shown} == verdicts({path.stem: decided}), (student, path.stem)
            names = {cell.rpartition("-")[2]: s.part.slip for cell, s in values.items()}
            assert names == {letter: part["slip"] for letter, part in decided.items()}


def gradebook_scores(root):
    """What nbgrader's gradebook has for each student, notebook and part."""
    from nbgrader.api import Gradebook

    scores = {}
    with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as gradebook:
        for submission in gradebook.assignment_submissions(ASSIGNMENT):
            notebooks = scores.setdefault(submission.student.id, {})
            for notebook in submission.notebooks:
                notebooks[notebook.name] = {
                    grade.name.rpartition("-")[2]: grade.score for grade in notebook.grades
                }
    return scores


def test_nbgrader_gives_the_same_points(courses, graded):
    scores = {student: score for course in courses for student, score in gradebook_scores(course).items()}
    assert scores == {student: points(exercises) for student, exercises in graded.items()}


def test_nbgrader_gives_full_marks_to_a_function_that_warns(courses):
    scores = {student: score for course in courses for student, score in gradebook_scores(course).items()}
    (exercise,) = STUDENTS["florence"]
    full = {part.letter: part.points for part in HERE.exercises[exercise].parts}
    assert scores["florence"][exercise] == full


def test_nbgraders_feedback_names_the_mistake(courses):
    (course,) = (c for c in courses if (c / "autograded" / "carl").exists())
    await_nbgrader(course, start_nbgrader(course, "generate_feedback", ASSIGNMENT, "--student=carl"))
    ((exercise, answer),) = STUDENTS["carl"].items()
    page = (course / "feedback" / "carl" / ASSIGNMENT / f"{exercise}.html").read_text("utf-8")
    assert answer.names["c"] in page
    assert HERE.exercises[exercise].part("c").checks[0].law in page


def test_the_released_notebooks_have_a_cell_for_each_part_and_no_solution(courses):
    for name, exercise in HERE.exercises.items():
        text = (courses[0] / "release" / ASSIGNMENT / f"{name}{IPYNB}").read_text("utf-8")
        roles = [cell["metadata"]["nbgrader"] for cell in json.loads(text)["cells"]]
        assert {role["grade_id"]: role["points"] for role in roles if role["grade"]} == {
            f"{prefix(name)}-{part.letter}": part.points for part in exercise.parts
        }
        assert "SOLUTION" not in text and "HIDDEN" not in text
