"""What checks are written with keeps its promises."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.instances import quadrants, seeds, signed, turned
from autograder.laws import Failure, Watched, agree, demand, demand_not_all_zero, known_by
from autograder.paths import begins_at
from autograder.worker.perform import AskedTooOften


def test_a_watched_function_keeps_the_points_and_refuses_after_so_many():
    watched = Watched(lambda a, b: a + b, "a + b", at_most=2)
    assert [watched(1, 2), watched(3.5, -1)] == [3, 2.5]
    assert watched.points == [(1, 2), (3.5, -1)] and watched.count == 2
    with pytest.raises(AskedTooOften, match=r"evaluated a \+ b 2 times"):
        watched(0, 0)
    assert watched.count == 2


def test_a_demand_that_is_not_met_fails_with_its_symptom():
    demand(True, "all is well", "none")
    with pytest.raises(Failure, match="two are missing") as caught:
        demand(False, "two are missing", "too few")
    assert caught.value.symptom == "too few"


def test_zeros_stand_for_no_truth():
    demand_not_all_zero([np.zeros(3), np.array([0.0, -2.0])])
    for zeros in ([0.0], [np.zeros(3), np.array([0.0, -0.0])], []):
        with pytest.raises(Failure, match="all of this zero"):
            demand_not_all_zero(zeros)


def test_signed_numbers_have_both_signs_and_none_is_near_zero():
    numbers = signed(np.random.default_rng(1), 0.5, 2.0, (100, 3))
    assert numbers.shape == (100, 3)
    assert np.abs(numbers).min() >= 0.5 and np.abs(numbers).max() <= 2.0
    assert 50 < np.sum(numbers > 0) < 250


def test_pairs_of_parameters_have_all_signs_within_four_and_begin_with_both_positive():
    signs = [tuple(pair) for pair, _ in zip(quadrants(np.random.default_rng(1)), range(8), strict=False)]
    assert signs[0] == (1, 1) and len(set(signs[:4])) == 4 and signs[4:] == signs[:4]


def test_a_failure_is_known_by_what_is_said_of_it():
    with pytest.raises(Failure) as caught, known_by("a sum", "a product"):
        demand(False, "no")
    assert caught.value.known_by == ("a sum", "a product")


def test_a_start_is_missing_only_where_no_path_has_begun_at_its_start():
    for again, symptom in ((False, "no start"), (True, "another start")):
        with pytest.raises(Failure) as caught:
            begins_at(np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([0.0, 1.0]), again)
        assert caught.value.symptom == symptom


@pytest.mark.parametrize("eigenvalues", [[3.0], [1.0, 30.0], [0.5, 2.0, 7.0]])
def test_a_turned_matrix_is_symmetric_and_has_these_eigenvalues(eigenvalues):
    rng = np.random.default_rng(1)
    first, second = turned(rng, eigenvalues), turned(rng, eigenvalues)
    assert np.array_equal(first, first.T)
    assert np.allclose(np.linalg.eigvalsh(first), eigenvalues)
    assert len(eigenvalues) == 1 or not np.allclose(first, second)


def test_seeds_are_different_plain_integers():
    first, second = seeds(np.random.default_rng(1), 40), seeds(np.random.default_rng(1), 40)
    assert first == second and len(set(first)) == 40
    assert all(type(seed) is int and 0 <= seed < 2**31 for seed in first)


def test_a_small_entry_of_the_wrong_sign_is_not_called_close():
    with pytest.raises(Failure) as turned:
        agree(np.array([7.0312, 0.0039]), np.array([7.0312, -0.0039]))
    assert "close" not in str(turned.value)
    with pytest.raises(Failure) as rounded:
        agree(np.array([7.03, 0.0039]), np.array([7.0312, 0.0039]))
    assert "close, but not equal" in str(rounded.value)
