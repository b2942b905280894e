"""The demonstration class gets the points that are stated for it, at any seed and in either form."""

from __future__ import annotations

import subprocess
import sys

import pytest

from autograder import verdict
from autograder.course import HERE
from autograder.grading import grade_class
from tests.demonstration import PY, STUDENTS, NotOurs, expected, write_class

SEEDS = (11, 2024)


@pytest.fixture(scope="module", params=SEEDS, ids=lambda seed: f"seed {seed}")
def graded(request, tmp_path_factory):
    """The class as it was handed in, graded."""
    folder = tmp_path_factory.mktemp("class")
    write_class(folder)
    return grade_class(HERE, folder, seed=request.param)["submissions"]


def found(entry):
    """What each part earned, and its verdict, in the form of `expected`."""
    return {
        name: {letter: (part["earned"], part["verdict"]) for letter, part in exercise["parts"].items()}
        for name, exercise in entry["exercises"].items()
    }


def test_the_class_is_large_and_shows_every_kind_of_verdict():
    stated = {
        status for student in STUDENTS for parts in expected(student).values() for _, status in parts.values()
    }
    assert len(STUDENTS) >= 30
    assert stated == {
        verdict.RIGHT, verdict.PARTIAL, verdict.WRONG, verdict.BLANK, verdict.CRASHED,
        verdict.TIMED_OUT, verdict.OUT_OF_MEMORY, verdict.REFUSED, verdict.MANUAL,
    }  # fmt: skip


def test_every_student_is_graded_and_nobody_else(graded):
    assert set(graded) == set(STUDENTS)


@pytest.mark.parametrize("student", STUDENTS)
def test_each_part_earns_what_is_stated(graded, student):
    assert found(graded[student]) == expected(student)


@pytest.mark.parametrize("student", STUDENTS)
def test_each_slip_is_called_by_its_name(graded, student):
    for name, answer in STUDENTS[student].items():
        parts = graded[student]["exercises"][name]["parts"]
        assert {letter: parts[letter]["slip"] for letter in answer.names} == answer.names


@pytest.mark.parametrize("student", STUDENTS)
def test_what_is_right_by_follow_through_says_so_and_nothing_else_does(graded, student):
    for name, answer in STUDENTS[student].items():
        parts = graded[student]["exercises"][name]["parts"]
        assert tuple(letter for letter, part in parts.items() if part["follow_through"]) == answer.follows


def test_a_module_is_worth_as_much_as_a_notebook_but_for_syntax_errors(tmp_path):
    write_class(tmp_path / "class", PY)
    modules = grade_class(HERE, tmp_path / "class", seed=SEEDS[0])["submissions"]
    assert {student: found(modules[student]) for student in STUDENTS} == {
        student: expected(student, PY) for student in STUDENTS
    }
    cheaper = {s for s, answers in STUDENTS.items() if any(a.worth_as for a in answers.values())}
    assert cheaper == {"bertrand", "paul"}


def contents(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_program_writes_the_same_class_again_and_leaves_nothing_stale(tmp_path):
    folder = tmp_path / "class"
    write_class(folder)
    first = contents(folder)
    (folder / "ada" / "old.py").write_text("stale")
    command = [sys.executable, "-m", "tests.demonstration", str(folder)]
    run = subprocess.run(command, cwd=HERE.root, capture_output=True, text=True, check=True)
    assert str(len(STUDENTS)) in run.stdout
    assert contents(folder) == first


@pytest.mark.parametrize("foreign", ["thesis.py", "ada/thesis.py"])
def test_a_folder_that_was_not_made_by_it_is_left_alone(tmp_path, foreign):
    file = tmp_path / "mine" / foreign
    file.parent.mkdir(parents=True)
    file.write_text("years of work")
    with pytest.raises(NotOurs, match=r"which was not made here: name another folder"):
        write_class(tmp_path / "mine")
    assert contents(tmp_path / "mine") == {file.relative_to(tmp_path / "mine"): b"years of work"}


def test_the_program_refuses_in_one_line(tmp_path):
    (tmp_path / "thesis.py").write_text("years of work")
    command = [sys.executable, "-m", "tests.demonstration", str(tmp_path)]
    run = subprocess.run(command, cwd=HERE.root, capture_output=True, text=True)
    assert run.returncode == 2
    assert "thesis.py" in run.stderr and len(run.stderr.splitlines()) == 1
