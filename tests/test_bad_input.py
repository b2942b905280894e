"""What a person can get wrong is answered with the file and the remedy, and the rest is graded."""

from __future__ import annotations

import dataclasses
import functools
import json
import subprocess
import sys

import pytest

from autograder import check, cli, verdict
from autograder.course import HERE
from autograder.errors import UsageError
from tests.demonstration import Answer, as_notebook, as_py
from tests.demonstration.students import EPOCHS, LINE

ALL_WELL, SHORT, USAGE, FAULT = 0, 1, 2, 3

RIGHT = as_py(Answer(EPOCHS))


def old_notebook() -> str:
    """A right answer in the notebook format that Jupyter wrote before 2015."""
    texts = ["".join(c["source"]) for c in json.loads(as_notebook(Answer(EPOCHS)))["cells"]]
    cells = [
        {
            "cell_type": "code", "collapsed": False, "input": text, "language": "python", "metadata": {},
            "outputs": [], "prompt_number": 1,
        }
        for text in texts
        if text.startswith("def ")
    ]  # fmt: skip
    return json.dumps(
        {
            "metadata": {"name": ""}, "nbformat": 3, "nbformat_minor": 0,
            "worksheets": [{"cells": cells, "metadata": {}}],
        }
    )  # fmt: skip


UNREADABLE = {
    "prose": (
        ".ipynb",
        b"These are my answers.",
        "is no notebook (it is not JSON): save it again from Jupyter",
    ),
    "half": (
        ".ipynb",
        as_notebook(Answer(EPOCHS)).encode()[:900],
        "is no notebook (it is not JSON): save it",
    ),
    "empty": (".ipynb", b"", "is no notebook (it is not JSON): save it again from Jupyter"),
    "other": (".ipynb", b'{"answers": [1, 2]}', "is no notebook (it has no cells of code): save it again"),
    "list": (".ipynb", b"[1, 2]", "is no notebook (it has no cells of code): save it again"),
    "latin": (
        ".py",
        RIGHT.encode() + b"# caf\xe9\n",
        f"is no text in UTF-8 (byte {len(RIGHT.encode()) + 5}): save it again with that encoding",
    ),
    "accent": (
        ".py",
        b"# caf\xe9\n" + RIGHT.encode(),
        "is no text in UTF-8: save it again with that encoding",
    ),
    "zero": (".py", RIGHT.encode() + b"\0", "has a zero byte in it: it is no Python file"),
}
"""A file that cannot be read: its ending, its bytes, and what is said of it after its name."""

BEFORE, _, AFTER = RIGHT.partition("def epochs(")
FIRST_LINE = "epochs(iterations, dataset_size, batch_size)"

FAULTY = {
    "renamed": (
        f"{BEFORE}def my_epochs({AFTER}",
        verdict.BLANK,
        f"there is my_epochs): bring back its first line, def {FIRST_LINE}",
    ),
    "otherwise": (
        f"from math import ceil\n{BEFORE}def passes({AFTER}",
        verdict.BLANK,
        f"there is passes): bring back its first line, def {FIRST_LINE}",
    ),
    "deleted": (
        "from math import ceil\n" + BEFORE + AFTER[AFTER.index("# %%") :],
        verdict.BLANK,
        f"there is no such function: bring back its first line, def {FIRST_LINE}",
    ),
    "arguments": (
        RIGHT.replace(f"def {FIRST_LINE}", "def epochs(batch_size=20)"),
        verdict.CRASHED,
        f"it is defined as epochs(batch_size), but it is called as {FIRST_LINE}",
    ),
}
"""A module with something wrong in its first function: the verdict, and what is said of it."""


@pytest.fixture
def run(monkeypatch, capsys):
    """Run a command in this process; its exit code, and all that it printed as one line."""

    def command(*arguments):
        monkeypatch.setenv("COLUMNS", "500")
        monkeypatch.setattr(sys, "argv", ["autograder", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        printed = "".join(capsys.readouterr())
        assert "Traceback" not in printed
        return ended.value.code or 0, " ".join(printed.split())

    return command


def hand_in(folder, text=RIGHT, suffix=".py"):
    """Write a student's answer to the epochs, and a right one to the line."""
    folder.mkdir(parents=True)
    (folder / f"{EPOCHS}{suffix}").write_bytes(text if isinstance(text, bytes) else text.encode())
    (folder / f"{LINE}.py").write_text(as_py(Answer(LINE)), encoding="utf-8")


# What is asked for does not exist.


@pytest.mark.parametrize(
    ("word", "answer"),
    [
        ("least_sqares_gradient", f"Did you mean {LINE}?"),
        ("p6_09_epoch_count", f"Did you mean {EPOCHS}?"),
        ("zzz", f"There are {', '.join(HERE.exercises)}."),
        ("p6_0", f"{LINE} or "),
    ],
)
def test_an_unknown_exercise_is_answered_with_those_that_may_be_meant(run, word, answer):
    code, printed = run("check", word)
    assert code == USAGE
    assert repr(word) in printed and answer in printed


def test_an_unknown_exercise_or_part_in_a_notebook_is_answered_with_those_that_there_are():
    with pytest.raises(UsageError, match=r"p6_09_epochs has no part 'c' to check: its parts are a, b\."):
        check("p6_09", "c")
    with pytest.raises(UsageError, match=r"There is no exercise 'p6_99'"):
        check("p6_99", "a")


def test_a_missing_folder_of_answers_is_named_with_the_option(run, tmp_path):
    code, printed = run("check", "--answers", tmp_path / "nowhere")
    assert code == USAGE
    assert (
        f"There is no folder {tmp_path / 'nowhere'}: name the one with your answers by --answers." in printed
    )


def submissions_missing(path):
    return "There is no folder"


def submissions_in_a_file(path):
    path.write_text("ada: all right")
    return "is a file: name the folder that has one folder per student in it"


def submissions_empty(path):
    path.mkdir()
    return "has no submissions. Put each student's files into a folder named for the student"


def submissions_loose(path):
    path.mkdir()
    (path / f"{EPOCHS}.py").write_text(RIGHT)
    return f"{EPOCHS}.py lies in it directly: put each student's files into a folder of their own"


@pytest.mark.parametrize(
    "prepare", [submissions_missing, submissions_in_a_file, submissions_empty, submissions_loose]
)
def test_submissions_that_are_none_are_named_with_the_remedy(run, tmp_path, prepare):
    remedy = prepare(tmp_path / "class")
    code, printed = run("grade", tmp_path / "class", "--out", tmp_path / "results")
    assert code == USAGE
    assert str(tmp_path / "class") in printed and remedy in printed
    assert not (tmp_path / "results").exists()


@pytest.mark.parametrize("arguments", [["check", "nothing"], ["grade", "nowhere", "--out", "out"]])
def test_the_program_itself_says_so_in_one_line_on_stderr(tmp_path, arguments):
    command = [sys.executable, "-m", "autograder", *arguments]
    ended = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert (ended.returncode, ended.stdout.strip()) == (USAGE, "")
    assert len(ended.stderr.splitlines()) == 1 and arguments[1] in ended.stderr


# A student's file is not what it should be.


@pytest.mark.parametrize("student", UNREADABLE)
def test_checking_an_unreadable_file_says_what_is_wrong_with_it(run, tmp_path, student):
    suffix, content, said = UNREADABLE[student]
    hand_in(tmp_path / "mine", content, suffix)
    code, printed = run("check", "epochs", LINE, "--answers", tmp_path / "mine")
    assert code == SHORT
    assert f"{EPOCHS}{suffix} {said}" in printed
    assert f"{HERE.exercises[LINE].points:g} / {HERE.exercises[LINE].points:g}" in printed


@pytest.mark.parametrize("student", FAULTY)
def test_checking_a_function_with_another_first_line_says_which_one_is_asked_for(run, tmp_path, student):
    text, _, said = FAULTY[student]
    hand_in(tmp_path / "mine", text)
    code, printed = run("check", "epochs", "--answers", tmp_path / "mine")
    assert code == SHORT
    assert said in printed


def test_a_notebook_of_an_old_format_is_graded_and_noted(run, tmp_path):
    hand_in(tmp_path / "mine", old_notebook(), ".ipynb")
    code, printed = run("check", "epochs", "--answers", tmp_path / "mine")
    assert code == ALL_WELL
    assert f"{EPOCHS}.ipynb is a notebook of the old format 3" in printed
    assert "Open it in a current Jupyter and save it." in printed


def test_an_exercise_that_is_missing_is_blank_and_named(run, tmp_path):
    code, printed = run("check", "epochs", "--answers", tmp_path)
    assert code == SHORT
    assert f"There is no file {EPOCHS}.py or .ipynb." in printed


def test_all_right_ends_with_code_0_and_a_shortfall_with_1(run, tmp_path):
    hand_in(tmp_path / "good")
    hand_in(tmp_path / "poor", RIGHT.replace("examples_seen / dataset_size", "examples_seen"))
    assert run("check", "epochs", "--answers", tmp_path / "good")[0] == ALL_WELL
    assert run("check", "epochs", "--answers", tmp_path / "poor")[0] == SHORT


def test_verdicts_on_unreadable_files_are_json_when_asked_for(run, tmp_path):
    hand_in(tmp_path / "mine", b"no notebook", ".ipynb")
    code, printed = run("check", "epochs", "--json", "--answers", tmp_path / "mine")
    (exercise,) = json.loads(printed).values()
    assert code == SHORT
    assert {part["verdict"] for part in exercise["parts"].values()} == {verdict.CRASHED}


def test_a_class_with_such_files_is_graded_to_its_end(run, tmp_path):
    folder = tmp_path / "class"
    hand_in(folder / "good")
    hand_in(folder / "aged", old_notebook(), ".ipynb")
    (folder / "absent").mkdir()
    (folder / "good" / "shopping list.py").write_text("milk, bread")
    for student, (suffix, content, _) in UNREADABLE.items():
        hand_in(folder / student, content, suffix)
    for student, (text, _, _) in FAULTY.items():
        hand_in(folder / student, text)
    code, printed = run("grade", folder, "--out", tmp_path / "results")
    assert code == ALL_WELL
    assert "shopping list.py is the file of no exercise" in printed
    graded = json.loads((tmp_path / "results" / "results.json").read_text("utf-8"))["submissions"]
    earned = {s: {name: e["earned"] for name, e in entry["exercises"].items()} for s, entry in graded.items()}
    line, epochs = HERE.exercises[LINE].points, HERE.exercises[EPOCHS].points
    assert {s: e[LINE] for s, e in earned.items()} == {s: 0 if s == "absent" else line for s in earned}
    assert earned["good"][EPOCHS] == earned["aged"][EPOCHS] == epochs
    for student, (suffix, _, said) in UNREADABLE.items():
        parts = graded[student]["exercises"][EPOCHS]["parts"].values()
        assert {(part["earned"], part["verdict"]) for part in parts} == {(0, verdict.CRASHED)}
        assert all(f"{EPOCHS}{suffix} {said}" in part["message"] for part in parts)
    for student, (_, status, said) in FAULTY.items():
        part = graded[student]["exercises"][EPOCHS]["parts"]["a"]
        assert (part["earned"], part["verdict"]) == (0, status)
        assert said in part["message"], student
        assert graded[student]["exercises"][EPOCHS]["parts"]["b"]["verdict"] == verdict.RIGHT
    assert all((tmp_path / "results" / "feedback" / f"{student}.html").exists() for student in graded)


# The grader itself fails.


@pytest.fixture
def broken_check(monkeypatch):
    """The first check on the epochs, broken for answers that are right at 1,000 iterations."""
    exercise = HERE.exercises[EPOCHS]
    part, *others = exercise.parts
    (sound,) = part.checks

    @functools.wraps(sound.function)
    def broken(epochs, rng):
        if epochs(1000, 100, 20) == 200:
            raise ZeroDivisionError("a secret of the grader")
        sound.function(epochs, rng)

    checks = (dataclasses.replace(sound, function=broken),)
    parts = (dataclasses.replace(part, checks=checks), *others)
    broken_one = {EPOCHS: dataclasses.replace(exercise, parts=parts)}
    monkeypatch.setitem(vars(HERE), "exercises", dict(HERE.exercises) | broken_one)


@pytest.mark.usefixtures("broken_check")
def test_a_grader_fault_ends_grading_with_code_3_and_names_the_submission(run, tmp_path):
    hand_in(tmp_path / "class" / "unlucky")
    hand_in(tmp_path / "class" / "other", RIGHT.replace("examples_seen / dataset_size", "examples_seen"))
    code, printed = run("grade", tmp_path / "class", "--out", tmp_path / "results")
    assert code == FAULT
    assert "unlucky: 6.9 a" in printed and "other: 6.9 a" not in printed
    graded = json.loads((tmp_path / "results" / "results.json").read_text("utf-8"))["submissions"]
    parts = graded["unlucky"]["exercises"][EPOCHS]["parts"]
    assert parts["a"]["verdict"] == verdict.GRADER_FAULT
    assert "ZeroDivisionError" in parts["a"]["checks"][0]["fault"]
    assert (
        parts["b"]["verdict"]
        == graded["other"]["exercises"][EPOCHS]["parts"]["b"]["verdict"]
        == verdict.RIGHT
    )
    page = (tmp_path / "results" / "feedback" / "unlucky.html").read_text("utf-8")
    assert "a secret of the grader" not in page


@pytest.mark.usefixtures("broken_check")
def test_a_grader_fault_ends_checking_with_code_3_and_costs_nothing(run, tmp_path):
    hand_in(tmp_path / "mine")
    code, printed = run("check", "epochs", "--answers", tmp_path / "mine")
    assert code == FAULT
    assert "the grader's fault and costs you nothing" in printed
    assert "a secret of the grader" not in printed
