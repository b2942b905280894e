"""Problem 6.9: iterations and epochs."""

from autograder.exercise import check
from autograder.laws import agree
from autograder.reading import number

ANSWERS = {
    "epochs(iterations, dataset_size, batch_size)": number,
    "iterations_per_epoch(dataset_size, batch_size)": number,
}

EXACT = 1e-12
"""Counts are exact: the only slack is that of a division in floating point."""


def iterations_until_all_are_seen(dataset_size, batch_size):
    """Count the batches that it takes to use up the data once."""
    iterations, left = 0, dataset_size
    while left > 0:
        left -= batch_size
        iterations += 1
    return iterations


@check(part="a", points=1)
def test_an_epoch_uses_every_example_once(epochs, rng):
    """After so many epochs of whole batches, the examples seen add up to the iterations' batches."""
    agree(epochs(1000, 100, 20), 200, tolerance=EXACT)
    for _ in range(6):
        batch_size, batches, expected = (int(n) for n in rng.integers((2, 2, 3), (40, 30, 60)))
        iterations = expected * batches
        agree(epochs(iterations, batches * batch_size, batch_size), expected, tolerance=EXACT)
    many = 2 * int(rng.integers(1030, 1500)) + 1  # half precision has no odd numbers of this size
    batch_size, batches = (int(n) for n in rng.integers((11, 5), (60, 10)))
    agree(epochs(many * batches, batches * batch_size, batch_size), many, tolerance=EXACT)
    whole, expected = (int(n) for n in rng.integers(5, 50, 2))
    agree(epochs(expected, whole, whole), expected, tolerance=EXACT)
    agree(epochs(whole * expected, whole, 1), expected, tolerance=EXACT)


@check(part="b", points=1)
def test_an_epoch_ends_when_all_examples_are_seen(iterations_per_epoch, rng):
    """An epoch takes as many iterations as there are batches, a smaller last one counted too."""
    for odd in (1, 0, 1, 0):  # rounding half to even is right for one of the two
        batch_size, batches = int(rng.integers(7, 40)), 2 * int(rng.integers(1, 15)) + odd
        # Most of a batch is left over, then little of one, then nothing; then there is no whole one.
        most, little = batch_size - int(rng.integers(1, 3)), int(rng.integers(1, 3))
        for left_over in (most, little, 0):
            dataset_size = batches * batch_size + left_over
            expected = iterations_until_all_are_seen(dataset_size, batch_size)
            agree(iterations_per_epoch(dataset_size, batch_size), expected, tolerance=EXACT)
        agree(iterations_per_epoch(little, batch_size), 1, tolerance=EXACT)
    many = int(rng.integers(400, 900))  # one example left over is much less than a hundredth of these
    agree(iterations_per_epoch(6 * many + 1, many), 7, tolerance=EXACT)
