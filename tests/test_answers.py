"""Answers as people write them get the verdict and the name that are true of them."""

from __future__ import annotations

import pytest

from tests.courses import EXERCISES
from tests.truth.samples import samples, seen

LEAST_RIGHT = 10
SEEDS = (3, 27)
"""Few, to be quick: `python -m tests.truth` takes many."""

ALL = [(exercise, sample) for exercise in EXERCISES for sample in samples(exercise)]


@pytest.mark.parametrize(("exercise", "sample"), ALL, ids=lambda v: getattr(v, "name", None) or v.path.stem)
def test_an_answer_gets_the_verdict_and_the_name_that_are_true_of_it(exercise, sample):
    for seed in SEEDS:
        for part in seen(exercise, sample, seed):
            assert not part.complaint


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda e: e.name)
def test_there_are_right_answers_in_many_forms(exercise):
    assert sum(sample.right for known, sample in ALL if known is exercise) >= LEAST_RIGHT
