"""What is the matter with batches, in a word, and whether a shuffle is even."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.laws import Failure
from autograder.shuffles import members, refuse_uneven, repetition, sameness


def cut(order, size=4):
    return [order[k : k + size] for k in range(0, len(order), size)]


def test_batches_are_alike_whatever_the_order_within_them():
    assert members([[2, 0], np.array([1, 3])]) == members([(0, 2), [3, 1]])
    assert members([[2, 0], [1, 3]]) != members([[1, 3], [2, 0]])
    assert members([[0, 0, 1]]) != members([[0, 1, 1]])


@pytest.mark.parametrize(
    ("parts", "word"),
    [
        ([[2, 5, 0], [0, 5, 2], [2, 5, 0]], "same batch"),
        ([[2, 2, 0], [2, 0, 2]], "same batch"),
        ([[2, 5, 0], [3, 3, 1], [4]], "with replacement"),
        ([[2, 5, 0], [5, 0, 4], [0, 4, 1]], "overlap"),
        ([[2, 5, 0], [4, 1, 3], [6, 2, 5]], "filled up"),
        ([[2, 5, 0], [4, 0, 3], [6, 2, 5]], "drawn afresh"),
    ],
)
def test_repetition_is_told(parts, word):
    assert repetition([parts], 7) == word


@pytest.mark.parametrize(
    ("epochs", "word"),
    [
        ([[[0, 1], [2, 3]], [[1, 0], [3, 2]]], "never shuffled"),
        ([[[3, 1], [2, 0]], [[1, 3], [0, 2]]], "the same shuffle"),
        ([[[0, 1], [2, 3]], [[2, 3], [0, 1]]], "order of batches"),
        ([[[0, 1], [2, 3]], [[0, 2], [1, 3]]], ""),
    ],
)
def test_sameness_is_told(epochs, word):
    assert sameness(epochs) == word


def test_permutations_are_even():
    for seed in range(50):
        rng = np.random.default_rng(seed)
        refuse_uneven([cut(rng.permutation(24)) for _ in range(6)], 24)


@pytest.mark.parametrize(
    "order",
    [
        lambda rng: np.roll(np.arange(24), rng.integers(24)),
        lambda rng: np.concatenate([[0], 1 + rng.permutation(23)]),
        lambda rng: np.concatenate([rng.permutation(12), 12 + rng.permutation(12)]),
    ],
    ids=["turned", "the first in its place", "halves"],
)
def test_orders_that_are_not_all_as_likely_are_uneven(order):
    for seed in range(20):
        rng = np.random.default_rng(seed)
        with pytest.raises(Failure, match="not even") as caught:
            refuse_uneven([cut(order(rng)) for _ in range(40)], 24)
        assert caught.value.symptom == "uneven"
