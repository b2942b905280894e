"""From a path alone, what each step of a stochastic gradient descent was made of, and how it went wrong."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from autograder.descents import (
    Descent,
    descend,
    fault_of_drawing,
    fault_of_rows,
    fault_of_steps,
    revealing_gradient,
)
from autograder.worker.inert import Randomness

X = np.array([0.4, -1.0, 1.7, -0.3, 1.1])
Y = np.array([1.2, -0.7, -1.5, 0.9, 0.6])
PHI0 = np.array([0.3, -0.2, 0.8, 0.5, -0.6, 0.1])
ALPHA = 0.3
GRADIENT = revealing_gradient(X, Y)
EPOCHS = [[[3, 0], [1, 4], [2]], [[2, 1], [4, 3], [0]]]


def summed(phi, batch, y=Y):
    return sum(GRADIENT(phi, X[i], y[i]) for i in batch)


def path(epochs=EPOCHS, step=lambda phi, batch: phi - ALPHA * summed(phi, batch)):
    return list(itertools.accumulate(itertools.chain(*epochs), step, initial=PHI0))


def run(rows):
    return Descent(X, Y, PHI0, ALPHA, batch_size=2, epochs=2, seed=1, rows=np.array(rows))


def gradients_at_the_start(phi, batch):
    return phi - ALPHA * summed(PHI0, batch)


def gradients_at_the_start_of_the_epoch():
    rows = [PHI0]
    for epoch in EPOCHS:
        begin = rows[-1]
        for batch in epoch:
            rows.append(rows[-1] - ALPHA * summed(begin, batch))
    return rows


def a_sum_that_goes_on(anew_in_each_epoch):
    rows, total = [PHI0], 0
    for epoch in EPOCHS:
        total = 0 if anew_in_each_epoch else total
        for batch in epoch:
            total = total + summed(rows[-1], batch)
            rows.append(rows[-1] - ALPHA * total)
    return rows


def one_after_the_other(phi, batch):
    for i in batch:
        phi = phi - ALPHA * GRADIENT(phi, X[i], Y[i])
    return phi


def singles(epochs):
    return [[[i] for batch in epoch for i in batch] for epoch in epochs]


def test_the_batches_are_read_off_the_path():
    assert [[batch.tolist() for batch in epoch] for epoch in run(path()).batches] == [
        [sorted(batch) for batch in epoch] for epoch in EPOCHS
    ]
    twice = run(path([[[3, 3], [1, 4], [2]], [[2, 1], [1, 4], [1]]]))
    assert twice.batches[0][0].tolist() == [3, 3]
    assert np.array_equal(twice.used[0], [0, 0, 0, 2, 0])


def test_a_start_that_is_missing_is_put_before_the_path():
    whole, lacking = run(path()), run(path()[1:])
    assert whole.begins_at_phi0 and not lacking.begins_at_phi0
    assert np.array_equal(lacking.path, whole.path)


def test_batches_are_known_whatever_the_length_of_the_steps():
    for step in (lambda phi, batch: phi - 0.37 * ALPHA * summed(phi, batch), gradients_at_the_start):
        assert np.array_equal(run(path(step=step)).used > 0, run(path()).used > 0)


STEPS = {
    "": path(),
    "uphill": path(step=lambda phi, batch: phi + ALPHA * summed(phi, batch)),
    "mean": path(step=lambda phi, batch: phi - ALPHA * summed(phi, batch) / len(batch)),
    "divided by I": path(step=lambda phi, batch: phi - ALPHA * summed(phi, batch) / 5),
    "alpha missing": path(step=lambda phi, batch: phi - summed(phi, batch)),
    "at the start": path(step=gradients_at_the_start),
    "at the epoch's start": gradients_at_the_start_of_the_epoch(),
    "sum goes on": a_sum_that_goes_on(anew_in_each_epoch=False),
    "sum goes on in the epoch": a_sum_that_goes_on(anew_in_each_epoch=True),
    "not paired": path(step=lambda phi, batch: phi - ALPHA * summed(phi, batch, np.roll(Y, 1))),
    "example by example": path(step=one_after_the_other),
}


@pytest.mark.parametrize("fault", STEPS)
def test_the_fault_of_steps_is_told(fault):
    assert fault_of_steps(run(STEPS[fault])) == fault


def test_steps_of_another_kind_have_no_name():
    assert fault_of_steps(run(path(step=lambda phi, batch: phi - 0.9 * ALPHA * summed(phi, batch)))) == ""
    assert fault_of_steps(run(path(step=lambda phi, batch: phi - np.sign(summed(phi, batch))))) == ""


ROWS = {
    "": path(),
    "a row per example": path(singles(EPOCHS)),
    "a row per epoch": path()[::3],
    "one batch per epoch": path([EPOCHS[0][:1], EPOCHS[1][:1]]),
    "last dropped": path([EPOCHS[0][:2], EPOCHS[1][:2]]),
    "one epoch": path(EPOCHS[:1]),
}


@pytest.mark.parametrize("fault", ROWS)
def test_the_fault_of_rows_is_told(fault):
    assert fault_of_rows(run(ROWS[fault])) == fault


def test_a_row_per_epoch_or_example_accounts_for_steps_that_are_no_sums():
    stale = [PHI0]
    for batch in itertools.chain(*EPOCHS):
        begin = stale[-1]
        for i in batch:
            stale.append(stale[-1] - ALPHA * GRADIENT(begin, X[i], Y[i]))
    assert fault_of_steps(run(stale)) == fault_of_rows(run(stale)) == "a row per example"
    assert fault_of_steps(run(ROWS["a row per epoch"])) == "a row per epoch"


DRAWN = {
    "same batch": [[[3, 0], [3, 0], [3, 0]], [[1, 2], [1, 2], [1, 2]]],
    "with replacement": [[[3, 3], [1, 4], [2]], [[2, 1], [4, 3], [0]]],
    "drawn afresh": [[[3, 0], [2, 4], [0, 1]], [[2, 1], [1, 4], [0, 2]]],
    "all examples": 2 * [3 * [[0, 1, 2, 3, 4]]],
    "one of each batch": [[[3], [1], [2]], [[2], [4], [0]]],
    "": [[[3, 0], [1, 4], [2, 3]], [[2, 1], [4, 3], [0, 2]]],  # the last batch is filled up
}


@pytest.mark.parametrize("fault", DRAWN)
def test_the_fault_of_drawing_is_told(fault):
    assert fault_of_drawing(run(path(DRAWN[fault]))) == fault


def test_batches_that_come_again_in_each_epoch_are_not_drawn_afresh():
    assert fault_of_drawing(run(path(2 * DRAWN["drawn afresh"][:1]))) == ""


@pytest.mark.parametrize("anew", [True, False])
def test_a_sum_that_goes_on_is_no_fault_of_drawing(anew):
    assert fault_of_drawing(run(a_sum_that_goes_on(anew))) == "sum goes on"


@pytest.mark.parametrize(
    ("x_i", "y_i", "said"),
    [
        (X[:2], Y[:2], "x_i and y_i have to be single numbers"),
        (Y[1], X[1], "x_i = -0.7 is an entry of y: x_i comes before y_i"),
        (3.0, 3.0, "x_i = 3 is none of the entries of x"),
    ],
)
def test_the_gradient_says_what_it_has_to_be_asked_with(x_i, y_i, said):
    with pytest.raises(ValueError, match=said):
        GRADIENT(PHI0, x_i, y_i)


def test_a_descent_is_run_with_a_generator_of_the_seed():
    def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
        assert len(x) == len(y) == len(phi0) - 1 == 7 and (batch_size, epochs) == (3, 2)
        assert isinstance(rng, Randomness) and rng.seed == 11
        return np.array([phi0, phi0 - alpha * example_gradient(phi0, x[4], y[4])])

    found = descend(sgd, np.random.default_rng(2), 7, 3, 2, 11)
    assert found.per_epoch == 3
    assert np.array_equal(found.used, np.eye(7)[[4]])
