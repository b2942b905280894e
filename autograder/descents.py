"""Which examples a path of stochastic gradient descent used: read off a gradient that gives them away.

The values of a random descent differ from one right answer to the next. So it is run on a gradient with a
parameter for each example, which moves in the steps that use this example and in no other. From the path
alone follows what each step was made of, and, where it was made wrongly, how.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from autograder.instances import signed
from autograder.laws import Watched
from autograder.shuffles import repetition, sameness
from autograder.worker.inert import Randomness


def own_slope(phi: np.ndarray, y: np.ndarray | float) -> np.ndarray:
    """What an example adds to the gradient in its own parameter: never zero, and of the sign of its y."""
    return y * (1.5 + np.sin(phi[0]))


def revealing_gradient(x: np.ndarray, y: np.ndarray) -> Watched:
    """An example's gradient that gives away in which steps it was used, with which y and at which phi.

    There is a parameter for each example, after one that they share and that the gradients depend on.
    """

    def example_gradient(phi, x_i, y_i):
        if np.ndim(x_i) or np.ndim(y_i):
            raise ValueError("x_i and y_i have to be single numbers, those of one example")
        i = int(np.argmin(np.abs(x - x_i)))
        if not abs(x[i] - x_i) <= 1e-5:
            of_y = np.min(np.abs(y - x_i)) <= 1e-5
            hint = "an entry of y: x_i comes before y_i" if of_y else "none of the entries of x"
            raise ValueError(f"x_i = {x_i:.6g} is {hint}")
        gradient = np.zeros(len(x) + 1)
        gradient[0] = y_i + phi[0] / 2
        gradient[1 + i] = own_slope(phi, y_i)
        return gradient

    formula = (
        "(phi, x_i, y_i) ↦ an array with y_i + phi[0] / 2 as its first entry, y_i * (1.5 + sin(phi[0])) at "
        "the place 1 + i where x[i] is x_i, and 0 elsewhere"
    )
    return Watched(example_gradient, formula)


@dataclass(frozen=True)
class Descent:
    """One run of sgd on the revealing gradient, with what it was asked for."""

    x: np.ndarray
    y: np.ndarray
    phi0: np.ndarray
    alpha: float
    batch_size: int
    epochs: int
    seed: int
    rows: np.ndarray

    @property
    def per_epoch(self) -> int:
        """The number of iterations in an epoch, a smaller last batch counted."""
        return -(-len(self.x) // self.batch_size)

    @property
    def begins_at_phi0(self) -> bool:
        """Whether the first row is the start."""
        return len(self.rows) > 0 and bool(np.all(np.abs(self.rows[0] - self.phi0) <= 1e-5))

    @cached_property
    def path(self) -> np.ndarray:
        """The rows, with the start put before them where it is all that is missing."""
        lacks_start = not self.begins_at_phi0 and len(self.rows) == self.epochs * self.per_epoch
        return np.vstack([self.phi0, self.rows]) if lacks_start else self.rows

    @cached_property
    def sums(self) -> np.ndarray:
        """By which multiple of -alpha each parameter moves in each step: (iterations, P)."""
        return (self.path[:-1] - self.path[1:]) / self.alpha

    def shares(self, sums: np.ndarray | None = None, at: np.ndarray | None = None) -> np.ndarray:
        """How often each example is in each of these sums, (iterations, I), if sums they are.

        They are taken to be sums of gradients at the row ``at[t]`` for the step from row t: that row
        itself unless it is said otherwise.
        """
        sums = self.sums if sums is None else sums
        rows = self.path[np.arange(len(sums)) if at is None else at]
        return sums[:, 1:] / own_slope(rows.T[:, :, None], self.y)

    @cached_property
    def used(self) -> np.ndarray:
        """How often each example is used in each step, (iterations, I), whatever the step's length."""
        shares = np.abs(self.shares())
        count = np.minimum(np.round(shares), 99)
        once = np.min(shares, where=shares > 1e-3, initial=2.0) < 1.5
        # A single share among others may be whole by chance.
        counts = np.all(np.abs(shares - count) < 1e-3, axis=1, keepdims=True)
        several = (count > 1) & counts & once
        return np.where(several, count, shares > 1e-3).astype(int)

    @cached_property
    def batches(self) -> list[list[np.ndarray]]:
        """The indices used in each step, epoch by epoch."""
        used = [np.repeat(np.arange(len(self.x)), row) for row in self.used]
        return [used[k : k + self.per_epoch] for k in range(0, len(used), self.per_epoch)]


def descend(
    sgd: Callable[..., np.ndarray],
    rng: np.random.Generator,
    dataset_size: int,
    batch_size: int,
    epochs: int,
    seed: int,
) -> Descent:
    """Run sgd on the revealing gradient of random examples."""
    x = rng.permutation(np.linspace(-2, 2, dataset_size)) + rng.uniform(-0.1, 0.1)
    y = signed(rng, 0.6, 1.6, dataset_size)
    phi0 = rng.uniform(-1.0, 1.0, dataset_size + 1)
    alpha = rng.uniform(0.2, 0.4)
    rows = sgd(revealing_gradient(x, y), phi0, x, y, alpha, batch_size, epochs, Randomness(seed))
    return Descent(x, y, phi0, alpha, batch_size, epochs, seed, rows)


def whole(shares: np.ndarray) -> bool:
    """Whether these count examples: whole numbers of times, not all of them 0."""
    return bool(
        np.all(np.abs(shares - np.round(shares)) < 1e-4) and np.all(shares > -0.5) and np.any(shares > 0.5)
    )


def once(shares: np.ndarray) -> bool:
    """Whether these count examples that are used once, not all of them several times."""
    return whole(shares) and bool(np.min(shares, where=shares > 0.5, initial=2.0) < 1.5)


def fault_of_steps(run: Descent) -> str:
    """In a word, what the steps are where they are no sums of gradients at the row before."""
    if whole(run.shares()):
        return ""
    shares, sums, steps = run.shares(), run.sums, np.arange(len(run.sums))
    if word := fault_of_rows(run):
        one_each = word == "a row per example" and np.all(run.used.sum(axis=1) < 2)
        if one_each or (word == "a row per epoch" and np.all(run.used)):
            return word
    in_epoch = steps % run.per_epoch
    drawn = np.maximum(run.used.sum(axis=1, keepdims=True), 1)
    added = np.diff(sums, axis=0, prepend=0)
    guesses = {
        "uphill": lambda: whole(-shares) and _turned(run),
        "mean": lambda: once(shares * drawn) or once(shares * run.batch_size),
        "divided by I": lambda: once(shares * len(run.x)),
        "scaled up": lambda: once(shares * drawn / len(run.x)) or once(shares * run.batch_size / len(run.x)),
        "alpha missing": lambda: once(shares * run.alpha),
        "at the start": lambda: whole(run.shares(at=0 * steps)),
        "at the epoch's start": lambda: whole(run.shares(at=steps - in_epoch)),
        "sum goes on": lambda: whole(run.shares(added)),
        "sum goes on in the epoch": lambda: whole(run.shares(np.where(in_epoch[:, None] > 0, added, sums))),
        "not paired": lambda: _not_paired(run),
        "example by example": lambda: all(_example_by_example(run, t) for t in steps),
    }
    return next((word for word, holds in guesses.items() if holds()), "")


def _turned(run: Descent) -> bool:
    """Whether the parameter that all examples share moves by the sum of their gradients, uphill."""
    times = -run.shares()
    shared = np.sum(times * (run.y + run.path[:-1, :1] / 2), axis=1)
    return bool(np.all(np.abs(run.sums[:, 0] + shared) < 1e-4 * np.maximum(1.0, np.abs(shared))))


def _not_paired(run: Descent) -> bool:
    """Whether each moved parameter is moved by the y of some example or other."""
    times_y = (run.shares() * run.y)[run.used > 0]
    return times_y.size > 0 and bool(np.all(np.min(np.abs(times_y[:, None] / run.y - 1), axis=1) < 1e-4))


def _example_by_example(run: Descent, t: int) -> bool:
    """Whether the step from row t takes the examples of its batch one after the other."""
    batch = np.flatnonzero(run.used[t])
    for order in itertools.permutations(batch) if len(batch) < 5 else ():
        phi = run.path[t].copy()
        for i in order:
            slope = own_slope(phi, run.y[i])
            phi[0] -= run.alpha * (run.y[i] + phi[0] / 2)
            phi[1 + i] -= run.alpha * slope
        if np.all(np.abs(phi - run.path[t + 1]) < 1e-4):
            return True
    return False


def fault_of_rows(run: Descent) -> str:
    """In a word, what the rows are where there is not one for each iteration of each epoch."""
    examples, expected = len(run.x), run.epochs * run.per_epoch + 1
    single = run.used.sum(axis=1).max(initial=0) <= run.batch_size
    twice = len(run.path) > 1 and bool(np.all(np.abs(run.path[1] - run.phi0) <= 1e-5))
    symptoms = {
        run.epochs * examples + 1: "a row per example",
        run.epochs + 1: "one batch per epoch" if single else "a row per epoch",
        run.epochs * (examples // run.batch_size) + 1: "last dropped",
        run.per_epoch + 1: "one epoch",
        # The number of rows alone says these only where it says nothing else.
        expected: "",
    }
    late = {expected + 1: "start twice" if twice else "", expected - 1: "end missing"}
    late[expected + run.per_epoch] = "an epoch more"
    return {**late, **symptoms}.get(len(run.path), "")


def fault_of_drawing(run: Descent) -> str:
    """In a word, how the examples of a path are drawn where an epoch does not use each of them once."""
    if fault_of_steps(run).startswith("sum goes on"):
        return "sum goes on"
    amounts = run.used.sum(axis=1)
    if np.all(run.used == 1):
        return "all examples"
    if np.all(amounts == 1):
        return "one of each batch"
    word = repetition(run.batches, len(run.x))
    in_full = bool(np.all(amounts.reshape(run.epochs, -1)[:, :-1] == run.batch_size))
    certain = {
        "with replacement": True,
        "same batch": in_full,
        "drawn afresh": in_full and not sameness(run.batches),
    }
    return word if certain.get(word) else ""
