"""A class is graded to its end, whatever one submission does."""

from __future__ import annotations

from autograder import verdict
from autograder.answers import InProcess
from autograder.course import HERE
from autograder.grading import grade_class
from autograder.judge import judge
from autograder.worker.perform import Cell
from tests.courses import slipped, source

EPOCHS = HERE.exercises["p6_09_epochs"]

KILLER = """
import os
def epochs(iterations, dataset_size, batch_size):
    os.kill(os.getppid(), 9)
def iterations_per_epoch(dataset_size, batch_size):
    return 0
"""


def test_a_submission_that_kills_the_process_workers_come_from_harms_itself_only(tmp_path):
    texts = {"ada": source(EPOCHS.name).text, "killer": KILLER, "zoe": source(EPOCHS.name).text}
    for student, text in texts.items():
        (tmp_path / student).mkdir()
        (tmp_path / student / f"{EPOCHS.name}.py").write_text(text)
    graded = grade_class(HERE, tmp_path, seed=5, workers=1)["submissions"]
    assert [graded[student]["earned"] for student in texts] == [2, 0, 2]
    parts = graded["killer"]["exercises"][EPOCHS.name]["parts"]
    assert {part["verdict"] for part in parts.values()} == {verdict.GRADER_FAULT}


def test_a_verdict_stands_where_no_name_can_be_found_for_the_mistake():
    def explain(judged):
        raise ZeroDivisionError("no name")

    text = slipped(EPOCHS, "a", "The fraction is upside down.")
    answers = InProcess.load(EPOCHS.name, [Cell("answer", text)])
    part = judge(EPOCHS, answers, 5, explain=explain).part("a")
    assert (part.verdict, part.slip) == (verdict.WRONG, "")
    assert "no name" in part.checks[0].fault
