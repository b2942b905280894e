"""Mutants of the solutions are refused, or known to be right answers; no name is given by luck."""

from __future__ import annotations

import ast

import pytest

from tests.courses import EXERCISES, judged, source
from tests.truth.equivalents import EQUIVALENTS, SOMETIMES
from tests.truth.mutants import mutants
from tests.truth.mutation import measure, unknown

FEW = 20
"""So many mutants of each exercise are judged here; `python -m tests.truth` judges them all."""


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda e: e.name)
def test_mutants_are_refused_or_known_to_be_right(exercise):
    found = measure(exercise, FEW, seeds=(1,), for_names=(101,))
    assert not found.complaints
    assert found.counts["mutants"] == FEW


def test_every_reason_belongs_to_a_mutant():
    assert unknown() == []
    assert not EQUIVALENTS.keys() & SOMETIMES.keys()


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda e: e.name)
def test_mutants_differ_from_the_solution_in_one_place(exercise):
    text = source(exercise.name).text
    found = list(mutants(source(exercise.name), exercise))
    assert len({mutant.key for mutant in found}) == len({mutant.text for mutant in found}) == len(found)
    assert {mutant.function for mutant in found} == set(exercise.parameters)
    lines, some = text.split("\n"), found[:: len(found) // 20]
    assert ast.dump(ast.parse(text)) not in {ast.dump(ast.parse(mutant.text)) for mutant in some}
    for mutant in some:
        assert lines[mutant.line - 1].strip() == mutant.code
        assert mutant.text.split("\n")[: mutant.line - 1] == lines[: mutant.line - 1]


def test_a_hole_is_found(monkeypatch):
    exercise = next(e for e in EXERCISES if e.name.startswith("p6_09"))
    assert judged(exercise, source(exercise.name).text).earned == exercise.points
    monkeypatch.setattr("tests.truth.mutation.EQUIVALENTS", {})
    assert any("passes" in complaint for complaint in measure(exercise, seeds=(1,), for_names=()).complaints)


def test_a_reason_for_what_is_refused_is_found(monkeypatch):
    exercise = next(e for e in EXERCISES if e.name.startswith("p6_09"))
    first = next(mutants(source(exercise.name), exercise))
    monkeypatch.setattr("tests.truth.mutation.EQUIVALENTS", {**EQUIVALENTS, first.key: "It is said so."})
    assert any(
        "said to be right" in complaint
        for complaint in measure(exercise, seeds=(1,), for_names=()).complaints
    )
