"""Gaps between what came back and what is right, in tolerances, are measured as they are."""

from __future__ import annotations

import pytest

from tests.courses import EXERCISES, source
from tests.truth.margins import measure, power, runs, widest

MOMENTUM = next(e for e in EXERCISES if e.name == "n6_4_momentum")
ADAM = next(e for e in EXERCISES if e.name == "n6_5_adam")
STEP = MOMENTUM.part("a").checks[0]
SEEDS = range(1, 21)


def off_by(share):
    text = source(MOMENTUM.name).text
    return text + (
        "\n\nright = momentum_step\n\n\ndef momentum_step(phi, m, gradient, alpha, beta):\n"
        f"    return tuple(v * (1 + {share}) for v in right(phi, m, gradient, alpha, beta))\n"
    )


@pytest.mark.parametrize("share", [1e-9, 1e-7, 1e-3])
def test_a_gap_is_told_in_tolerances(share):
    assert widest(runs(MOMENTUM, STEP, off_by(share), SEEDS)) == pytest.approx(share / 1e-6, rel=1e-3)


def test_what_is_within_the_tolerance_holds_and_what_is_not_never_passes():
    assert all(r.holds for r in runs(MOMENTUM, STEP, off_by(1e-7), SEEDS))
    found = power(runs(MOMENTUM, STEP, off_by(1e-3), SEEDS))
    assert found.passed == 0
    assert found.everywhere
    assert 0 < found.luck < 1e-12


def test_what_agrees_with_one_of_two_right_values_has_the_smaller_gap():
    text = source(ADAM.name).text
    other = text.replace("np.sqrt(v_tilde + epsilon)", "(np.sqrt(v_tilde) + epsilon)")
    assert other != text
    for part in ADAM.parts:
        for check in part.checks:
            assert all(r.holds for r in runs(ADAM, check, other, SEEDS)), check.name


def test_an_answer_of_which_nothing_could_be_measured_does_not_hold():
    without = source(MOMENTUM.name).text.replace("def momentum_step", "def another_step")
    assert not any(r.holds for r in runs(MOMENTUM, STEP, without, SEEDS))


def test_a_solution_that_does_not_hold_is_complained_of(monkeypatch):
    broken = type("Broken", (), {"text": "", "slips": {}})()
    monkeypatch.setattr("tests.truth.margins.source", lambda name: broken)
    assert len(measure(MOMENTUM, 2).complaints) == sum(len(part.checks) for part in MOMENTUM.parts)
