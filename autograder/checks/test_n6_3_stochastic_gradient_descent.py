"""Notebook 6.3: stochastic gradient descent."""

import itertools
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from autograder.exercise import check
from autograder.instances import seeds, signed
from autograder.laws import Failure, Watched, agree, demand
from autograder.reading import batches, number, rows_from
from autograder.words import show
from autograder.worker.inert import Randomness

ANSWERS = {
    "epoch_batches(dataset_size, batch_size, rng)": batches,
    "sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng)": rows_from("phi0"),
    "decayed_alpha(alpha0, factor, every, epoch)": number,
}

EVEN_ON_AVERAGE, EVEN_ANYWHERE = 2.5, 98.0
"""How far the counts of shuffled indices may stray from what they are by chance, in squares of the
standard deviation: on average over all counts, where 1 is normal, and any one of them. A right answer
passes these bounds with a probability below 1e-9."""


def sizes(rng):
    """Sizes of a dataset and its batches: most of a batch left over, little, nothing; the extremes."""
    batch = int(rng.integers(31, 40))
    yield 3 * batch - int(rng.integers(5, 12)), batch
    yield 2 * batch + int(rng.integers(1, 4)), batch
    yield 4 * batch, batch
    yield int(rng.integers(6, 12)), 1
    yield batch, batch
    yield batch, batch + int(rng.integers(1, 9))
    yield 1, 1


def as_sets(parts):
    """Batches as what matters: which indices are together, and not in what order."""
    return [frozenset(part.tolist()) for part in parts]


def refuse_repeats(parts, dataset_size):
    """Demand that no index comes twice."""
    often = Counter(index for part in parts for index in part.tolist())
    (index, times) = max(often.items(), key=lambda pair: pair[1], default=(0, 0))
    disjoint = sum(map(len, parts[:-1])) == len(set().union(*as_sets(parts[:-1])))
    if any(len(set(part.tolist())) < len(part) for part in parts):
        symptom = "with replacement"
    elif disjoint and len(often) == dataset_size:
        symptom = "filled up"
    else:
        symptom = "drawn afresh"
    text = f"the index {index} comes {times} times, but an epoch uses each of 0 … {dataset_size - 1} once"
    demand(times < 2, text, symptom)


def refuse_gaps(parts, dataset_size, batch_size):
    """Demand that every index comes."""
    missing = sorted(set(range(dataset_size)) - set().union(*as_sets(parts)))
    whole = [len(part) for part in parts] == dataset_size // batch_size * [batch_size]
    text = (
        f"{len(missing)} of {dataset_size} indices are in no batch, such as {missing[:3]}; the batches have "
        f"the sizes {sizes_in_words(parts)}"
    )
    demand(not missing, text, "last dropped" if whole else "")


def refuse_other_sizes(parts, dataset_size, batch_size):
    """Demand batches of batch_size, and a last one that may be smaller."""
    found = [len(part) for part in parts]
    whole, left_over = divmod(dataset_size, batch_size)
    expected = whole * [batch_size] + [left_over] * (left_over > 0)
    if 0 in found:
        symptom = "empty batch"
    elif sorted(found) == sorted(expected):
        symptom = "smaller first"
    elif len(found) == len(expected) and max(found) - min(found) <= 1:
        symptom = "equally large"
    elif len(found) == batch_size:
        symptom = "number for size"
    elif whole and found == [*(whole - 1) * [batch_size], batch_size + left_over]:
        symptom = "joined to the last"
    else:
        symptom = ""
    text = (
        f"the batches have the sizes {sizes_in_words(parts)}, but with {dataset_size} examples in batches "
        f"of {batch_size} they should be {sizes_in_words([range(size) for size in expected])}"
    )
    demand(found == expected, text, symptom)


def sizes_in_words(parts):
    """The sizes of batches; of many, the first and the last ones."""
    found = [str(len(part)) for part in parts]
    return ", ".join(found if len(found) < 10 else [*found[:4], "…", *found[-2:]])


def refuse_uneven(epochs, dataset_size):
    """Demand that an index is as often in one batch as in another, and with one index as with another."""
    size, count = len(epochs[0][0]), len(epochs[0])
    where, together = np.zeros((count, dataset_size)), np.zeros((dataset_size, dataset_size))
    for parts in epochs:
        member = np.zeros((count, dataset_size))
        for row, part in zip(member, parts, strict=True):
            row[np.asarray(part) % dataset_size] = 1  # one out of range is for the other check to say
        where += member
        together += member.T @ member
    pairs = np.triu_indices(dataset_size, 1)
    chance_of_batch, chance_of_pair = 1 / count, (size - 1) / (dataset_size - 1)
    batch, index = np.unravel_index(np.argmax(where), where.shape)
    most = np.argmax(together[pairs])
    i, j = pairs[0][most], pairs[1][most]
    for counts, chance, found in (
        (where, chance_of_batch, f"{index} is in batch {batch} of the epoch"),
        (together[pairs], chance_of_pair, f"{i} and {j} share a batch"),
    ):
        expected = len(epochs) * chance
        strays = (counts - expected) ** 2 / (expected * (1 - chance))
        text = (
            f"the shuffling is not even: in {len(epochs)} epochs, {found} {counts.max():.0f} times, but with "
            f"all orders equally likely it is about {expected:.1f} times"
        )
        even = np.mean(strays) <= EVEN_ON_AVERAGE and np.max(strays) <= EVEN_ANYWHERE
        demand(bool(even), text, "uneven")


def same_in_all(epochs):
    """What is the matter, in a word, where the same indices share batches in all of the epochs."""
    found = [as_sets(parts) for parts in epochs]
    if any(set(sets) != set(found[0]) for sets in found):
        return ""
    if any(sets != found[0] for sets in found):
        return "order of batches"
    in_order = [index for sets in found[0] for index in sorted(sets)]
    return "never shuffled" if in_order == list(range(len(in_order))) else "the same shuffle"


def cut_law(epoch_batches, rng):
    """Demand that each index comes once, in batches of batch_size, the last of which may be smaller."""
    for dataset_size, batch_size in sizes(rng):
        parts = epoch_batches(dataset_size, batch_size, Randomness(*seeds(rng, 1)))
        outside = [k for part in parts for k in part.tolist() if not 0 <= k < dataset_size]
        demand(not outside, f"{outside[:1]} is no index: they are 0 … {dataset_size - 1}")
        refuse_repeats(parts, dataset_size)
        refuse_gaps(parts, dataset_size, batch_size)
        refuse_other_sizes(parts, dataset_size, batch_size)


def shuffle_law(epoch_batches, rng):
    """Demand that the batches are made of rng alone, and that every order of the indices is as likely."""
    batch_size = 4
    dataset_size = batch_size * int(rng.integers(6, 9))
    drawn = seeds(rng, 40)
    found = [epoch_batches(dataset_size, batch_size, Randomness(seed)) for seed in (drawn[0], *drawn)]
    again, *epochs = ([part for part in parts if len(part)] for parts in found)
    amounts = {(len(parts), sum(map(len, parts))) for parts in (again, *epochs)}
    text = f"these are not {dataset_size} indices in batches of {batch_size}"
    demand(len(amounts) == 1 and amounts.pop()[1] == dataset_size, text)
    text = (
        f"two generators of the same seed {drawn[0]} give different batches, such as "
        f"{again[0].tolist()} and {epochs[0][0].tolist()}: something other than rng decides as well"
    )
    demand(as_sets(again) == as_sets(epochs[0]), text, "not reproducible")
    symptom = same_in_all(epochs)
    text = f"generators of different seeds give the same batches, such as {epochs[0][0].tolist()}"
    demand(not symptom, text, symptom)
    refuse_uneven(epochs, dataset_size)


@check(part="a", points=1)
def test_an_epoch_uses_every_index_once(epoch_batches, rng):
    """Each index comes exactly once; every batch has batch_size of them, only the last may have fewer."""
    cut_law(epoch_batches, rng)


@check(part="a", points=1)
def test_the_batches_are_drawn_from_rng(epoch_batches, rng):
    """Which indices share a batch, and where each of them comes, is random and from rng alone."""
    shuffle_law(epoch_batches, rng)


def own_slope(phi, y):
    """What example i adds to the gradient in its own parameter: never zero, and of the sign of y."""
    return y * (1.5 + np.sin(phi[0]))


def revealing_gradient(x):
    """An example's gradient that gives away in which steps it was used, with which y and at which phi.

    There is a parameter for each example, after one that they share and that the gradients depend on.
    """

    def example_gradient(phi, x_i, y_i):
        if np.ndim(x_i) or np.ndim(y_i):
            raise ValueError("x_i and y_i have to be single numbers, those of one example")
        i = int(np.argmin(np.abs(x - x_i)))
        if not abs(x[i] - x_i) <= 1e-5:
            raise ValueError(f"x_i = {x_i:.6g} is none of the entries of x")
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
    def per_epoch(self):
        """The number of iterations in an epoch, a smaller last batch counted."""
        return -(-len(self.x) // self.batch_size)

    @property
    def begins_at_phi0(self):
        """Whether the first row is the start."""
        return len(self.rows) > 0 and bool(np.all(np.abs(self.rows[0] - self.phi0) <= 1e-5))

    @cached_property
    def path(self):
        """The rows, with the start put before them where it is all that is missing."""
        lacks_start = not self.begins_at_phi0 and len(self.rows) == self.epochs * self.per_epoch
        return np.vstack([self.phi0, self.rows]) if lacks_start else self.rows

    @cached_property
    def sums(self):
        """By which multiple of -alpha each parameter moves in each step: (iterations, P)."""
        return (self.path[:-1] - self.path[1:]) / self.alpha

    def shares(self, sums=None, at=None):
        """How often each example is in each of these sums, (iterations, I), if sums they are.

        They are taken to be sums of gradients at the row ``at[t]`` for the step from row t: that row
        itself unless it is said otherwise.
        """
        sums = self.sums if sums is None else sums
        rows = self.path[np.arange(len(sums)) if at is None else at]
        return sums[:, 1:] / own_slope(rows.T[:, :, None], self.y)

    @cached_property
    def used(self):
        """How often each example is used in each step, (iterations, I), whatever the step's length."""
        shares = np.abs(self.shares())
        count = np.minimum(np.round(shares), 99)
        once = np.min(shares, where=shares > 1e-3, initial=2.0) < 1.5
        several = (count > 1) & (np.abs(shares - count) < 1e-3) & once
        return np.where(several, count, shares > 1e-3).astype(int)

    @cached_property
    def batches(self):
        """The indices used in each step, epoch by epoch."""
        members = [np.repeat(np.arange(len(self.x)), row) for row in self.used]
        return [members[k : k + self.per_epoch] for k in range(0, len(members), self.per_epoch)]


def descend(sgd, rng, dataset_size, batch_size, epochs, seed):
    """Run sgd on the revealing gradient of random examples."""
    x = rng.permutation(np.linspace(-2, 2, dataset_size)) + rng.uniform(-0.1, 0.1)
    y = signed(rng, 0.6, 1.6, dataset_size)
    phi0 = rng.uniform(-1.0, 1.0, dataset_size + 1)
    alpha = rng.uniform(0.2, 0.4)
    example_gradient = revealing_gradient(x)
    rows = sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, Randomness(seed))
    return Descent(x, y, phi0, alpha, batch_size, epochs, seed, rows)


def whole(shares):
    """Whether these count examples: whole numbers of times, not all of them 0."""
    return bool(
        np.all(np.abs(shares - np.round(shares)) < 1e-4) and np.all(shares > -0.5) and np.any(shares > 0.5)
    )


def explanation(run):
    """In a word, what the steps are where they are no sums of gradients at the row before."""
    if whole(run.shares()):
        return ""  # each gradient several times
    shares, sums, steps = run.shares(), run.sums, np.arange(len(run.sums))
    in_epoch = steps % run.per_epoch
    if len(run.path) != run.epochs * run.per_epoch + 1:
        if len(run.path) == run.epochs + 1 and np.all(run.used):
            return "a row per epoch"
        if len(run.path) == run.epochs * len(run.x) + 1 and np.all(run.used.sum(axis=1) < 2):
            return "a row per example"
    drawn = np.maximum(run.used.sum(axis=1, keepdims=True), 1)
    added = np.diff(sums, axis=0, prepend=0)
    guesses = {
        "uphill": lambda: whole(-shares),
        "mean": lambda: whole(shares * drawn) or whole(shares * run.batch_size),
        "divided by I": lambda: whole(shares * len(run.x)),
        "alpha missing": lambda: whole(shares * run.alpha),
        "at the start": lambda: whole(run.shares(at=0 * steps)),
        "at the epoch's start": lambda: whole(run.shares(at=steps - in_epoch)),
        "sum goes on": lambda: whole(run.shares(added)),
        "sum goes on in the epoch": lambda: whole(run.shares(np.where(in_epoch[:, None] > 0, added, sums))),
        "not paired": lambda: _not_paired(run),
        "example by example": lambda: all(_example_by_example(run, t) for t in range(len(sums))),
    }
    return next((word for word, holds in guesses.items() if holds()), "")


def _not_paired(run):
    """Whether each moved parameter is moved by the y of some example or other."""
    times_y = (run.shares() * run.y)[run.used > 0]
    return times_y.size > 0 and bool(np.all(np.min(np.abs(times_y[:, None] / run.y - 1), axis=1) < 1e-4))


def _example_by_example(run, t):
    """Whether the step from row t takes the examples of its batch one after the other."""
    members = np.flatnonzero(run.used[t])
    for order in itertools.permutations(members) if len(members) < 5 else ():
        phi = run.path[t].copy()
        for i in order:
            slope = own_slope(phi, run.y[i])
            phi[0] -= run.alpha * (run.y[i] + phi[0] / 2)
            phi[1 + i] -= run.alpha * slope
        if np.all(np.abs(phi - run.path[t + 1]) < 1e-4):
            return True
    return False


def refuse_one_array(run):
    """Demand that the rows are not one and the same array, which shows its last values in all of them."""
    alike = len(run.rows) > 1 and bool(np.all(run.rows == run.rows[0])) and not run.begins_at_phi0
    demand(not alike, f"all its rows are the same, {show(run.rows[0]) if alike else ''}", "one array")


def refuse_other_steps(run):
    """Demand that each row is the row before, less alpha times a sum of gradients there."""
    refuse_one_array(run)
    text = f"its first row is {show(run.rows[:1])}, but the path starts at phi0 = {show(run.phi0)}"
    demand(run.begins_at_phi0, text, "start missing")
    demand(bool(np.any(run.used)), "no parameter of an example ever moves")
    shares = run.shares()
    t, i = np.unravel_index(np.argmax(np.abs(shares - np.round(shares).clip(0))), shares.shape)
    moved = run.path[t + 1, 1 + i] - run.path[t, 1 + i]
    text = (
        f"from row {t} to row {t + 1}, phi[{1 + i}] moves by {moved:.5g}. "
        f"That is {shares[t, i]:.5g} times -alpha times the gradient of example {i} at row {t}, but in a sum "
        "over a batch it is 1 time that, or 0 times where the example is not in the batch"
    )
    single = bool(np.any(np.abs(shares - 1) < 0.5))
    demand(whole(shares) and single, text, explanation(run))
    for t, row in enumerate(run.rows[:-1]):
        step = np.zeros(len(row))
        for i in np.flatnonzero(np.round(shares[t])):
            step[0] += np.round(shares[t, i]) * (run.y[i] + row[0] / 2)
            step[1 + i] = np.round(shares[t, i]) * own_slope(row, run.y[i])
        agree(run.rows[t + 1], row - run.alpha * step, f"row {t + 1}")


def line_gradient(phi, x_i, y_i):
    """The gradient of (phi[0] + phi[1] x_i - y_i)²."""
    residual = phi[0] + phi[1] * x_i - y_i
    return np.array([2 * residual, 2 * x_i * residual])


def slope_gradient(phi, x_i, y_i):
    """The gradient of (phi[0] x_i - y_i)²."""
    return np.array([2 * x_i * (phi[0] * x_i - y_i)])


def gradient_descent(example_gradient, phi, x, y, alpha, steps):
    """The path of full-batch gradient descent, example by example."""
    path = [phi]
    for _ in range(steps):
        step = sum(example_gradient(path[-1], x_i, y_i) for x_i, y_i in zip(x, y, strict=True))
        path.append(path[-1] - alpha * step)
    return np.array(path)


class EachOnce:
    """What the batches of a path have to be: every epoch all examples once, freshly shuffled."""

    def judge(self, run, again):
        """Demand that of one path; ``again`` is one from a generator of the same seed."""
        self.reproducible(run, again)
        self.each_once(run)

    def reproducible(self, run, again):
        """Demand that generators of the same seed give the same path."""
        alike = run.rows.shape == again.rows.shape and np.all(np.abs(run.rows - again.rows) <= 1e-5)
        text = f"two generators of the same seed {run.seed} give different paths: something else decides, too"
        demand(bool(alike), text, "not reproducible")

    def each_once(self, run):
        """Demand a row for each batch, and batches that use every example once in each epoch."""
        refuse_one_array(run)
        refuse_other_rows(run)
        for epoch, parts in enumerate(run.batches):
            amounts, once = list(map(len, parts)), sorted(np.concatenate(parts)) == list(range(len(run.x)))
            text = f"{batches_in_words(epoch, parts)}; every epoch uses each of 0 … {len(run.x) - 1} once"
            demand(once, text, "" if once else other_drawing(run))
            text = (
                f"{batches_in_words(epoch, parts)}; only the last batch may be smaller than {run.batch_size}"
            )
            demand(set(amounts[:-1]) <= {run.batch_size} and amounts[-1] <= run.batch_size, text)

    def epochs(self, run):
        """The batches of a path, epoch by epoch."""
        return run.batches

    def shuffled(self, runs):
        """Demand that batches differ from epoch to epoch and from seed to seed, as chance has it."""
        found = [self.epochs(run) for run in runs]
        everywhere = [parts for epochs in found for parts in epochs]
        symptom = same_in_all(everywhere)
        text = f"{batches_in_words(0, everywhere[0])}, and so do all epochs, with generators of any seed"
        demand(not symptom, text, symptom)
        for epochs in found:
            symptom = "the same in each epoch" if same_in_all(epochs) else ""
            for epoch, pair in enumerate(itertools.pairwise(epochs)):
                text = f"{batches_in_words(epoch, pair[0])}, and the next epoch has the same batches"
                demand(not same_in_all(pair), text, symptom)
        symptom = "the same shuffle" if same_in_all([epochs[0] for epochs in found]) else ""
        demand(not symptom, f"{batches_in_words(0, everywhere[0])}, with generators of any seed", symptom)
        refuse_uneven(everywhere, len(runs[0].x))


class AsInPartA(EachOnce):
    """The batches as the student's own epoch_batches makes them, where that breaks a law of part a."""

    def __init__(self, epoch_batches):
        self.epoch_batches = epoch_batches

    @cached_property
    def breaks(self):
        """The laws of part a that the student's own function does not keep."""
        broken = set()
        for law in (cut_law, shuffle_law):
            try:
                law(self.epoch_batches, np.random.default_rng(0))
            except Failure:
                broken.add(law)
        return broken

    def own(self, run):
        """The first epoch's batches by the student's own function, and whether they are these for sure."""
        first, second = (
            as_counts(self.epoch_batches(len(run.x), run.batch_size, Randomness(run.seed))) for _ in range(2)
        )
        return first, first == second

    def judge(self, run, again):
        """Demand the student's own batches in the first epoch, and such as these in the later ones."""
        demand(bool(self.breaks), "part a is right, so its batches are no excuse")
        own, sure = self.own(run)
        found = as_counts(np.repeat(np.arange(len(run.x)), row) for row in run.used)
        text = "the batches are others than in part a"
        demand(not sure or found[: len(own)] == own, text)
        demand([sum(b.values()) for b in found] == run.epochs * [sum(b.values()) for b in own], text)
        if sure:
            self.reproducible(run, again)
        if cut_law not in self.breaks:
            self.each_once(run)

    def epochs(self, run):
        """The batches of a path in epochs as long as the student's own, without empty ones."""
        members = [part for parts in run.batches for part in parts]
        length = len(self.own(run)[0])
        epochs = (members[k : k + length] for k in range(0, len(members), length))
        return [[part for part in parts if len(part)] for parts in epochs]

    def shuffled(self, runs):
        """Demand fresh batches of the paths where the student's own are such."""
        if shuffle_law not in self.breaks:
            super().shuffled(runs)
        elif any(self.own(run)[0] != self.own(runs[0])[0] for run in runs):
            changes = any(
                as_counts(parts) != as_counts(run.batches[0]) for run in runs for parts in run.batches
            )
            demand(changes, "the batches are the same in each epoch, and not in part a")


def as_counts(parts):
    """Batches as what matters: which indices are together, and how often each."""
    return [Counter(np.asarray(part).tolist()) for part in parts]


def batches_in_words(epoch, parts):
    """The batches of an epoch, by number; of many, the first ones."""
    listed = ", ".join(str(np.asarray(part).tolist()) for part in parts[:4])
    return f"epoch {epoch} uses the examples {listed}{', …' if len(parts) > 4 else ''}"


def refuse_other_rows(run):
    """Demand a row for each iteration of each epoch."""
    rows, examples, expected = len(run.path), len(run.x), run.epochs * run.per_epoch + 1
    single = run.used.sum(axis=1).max(initial=0) <= run.batch_size
    symptoms = {
        run.epochs * examples + 1: "a row per example",
        run.epochs + 1: "one batch per epoch" if single else "a row per epoch",
        run.epochs * (examples // run.batch_size) + 1: "last dropped",
        run.per_epoch + 1: "one epoch",
        expected + 1: "one step too many",
    }
    text = (
        f"the path has {rows} rows, but {run.epochs} epochs of {run.per_epoch} iterations (there are "
        f"{examples} examples in batches of {run.batch_size}) make {expected}, with the start"
    )
    demand(rows == expected, text, symptoms.get(rows, ""))


def other_drawing(run):
    """In a word, how the examples of a path are drawn where an epoch does not use each of them once."""
    used = run.used
    amounts = used.sum(axis=1)
    if explanation(run) == "sum goes on" or explanation(run) == "sum goes on in the epoch":
        return "sum goes on"
    if np.any(used > 1):
        return "with replacement"
    if np.all(amounts == 1):
        return "one of each batch"
    return "drawn afresh" if np.all(amounts == run.batch_size) else ""


@check(part="b", points=1)
def test_each_step_sums_the_gradients_of_its_batch(sgd, rng):
    """From phi0 on, each row is the row before, less alpha times the sum of the batch's gradients there.

    A batch of all examples makes it gradient descent.
    """
    for examples, batch_size, epochs in ((7, 3, 3), (5, 1, 2), (4, 4, 3)):
        run = descend(sgd, rng, examples, batch_size, epochs, *seeds(rng, 1))
        refuse_other_steps(run)
    if np.all(run.used == 1):  # each batch is the whole dataset, and not drawn with replacement
        for example_gradient, formula, parameters in (
            (line_gradient, "(phi, x_i, y_i) ↦ 2 * (phi[0] + phi[1] * x_i - y_i) * np.array([1, x_i])", 2),
            (slope_gradient, "(phi, x_i, y_i) ↦ np.array([2 * x_i * (phi[0] * x_i - y_i)])", 1),
        ):
            examples, epochs = int(rng.integers(5, 8)), 4
            x, y, phi0 = (signed(rng, 0.5, 2.0, size) for size in (examples, examples, parameters))
            alpha = 0.3 / (2 * np.sum(x**2) + 2 * examples)
            expected = gradient_descent(example_gradient, phi0, x, y, alpha, epochs)
            watched = Watched(example_gradient, formula)
            rows = sgd(watched, phi0, x, y, alpha, examples, epochs, Randomness(*seeds(rng, 1)))
            demand(len(rows) == len(expected), f"the path has {len(rows)} rows instead of {len(expected)}")
            agree(rows, expected, "the path with one batch of all examples")


@check(part="b", points=1, given={"epoch_law": [EachOnce(), lambda epoch_batches: AsInPartA(epoch_batches)]})
def test_every_epoch_uses_all_examples_in_fresh_batches(sgd, epoch_law, rng):
    """Every epoch goes through all examples once, freshly shuffled by rng, with a row for each batch."""
    first, *more, one, other = seeds(rng, 5)
    state = rng.bit_generator.state
    run = descend(sgd, rng, 14, 6, 4, first)
    rng.bit_generator.state = state
    epoch_law.judge(run, descend(sgd, rng, 14, 6, 4, first))
    for (examples, batch_size, epochs), seed in zip(((8, 3, 4), (6, 3, 2)), more, strict=True):
        run = descend(sgd, rng, examples, batch_size, epochs, seed)
        epoch_law.judge(run, run)
    runs = [descend(sgd, rng, 24, 4, 3, seed) for seed in (one, other)]
    for run in runs:
        epoch_law.judge(run, run)
    epoch_law.shuffled(runs)


@check(part="c", points=1)
def test_the_rate_falls_by_a_factor_every_so_many_epochs(decayed_alpha, rng):
    """The rate is alpha0 for the first ``every`` epochs, then multiplied by factor once every so many."""
    for every in (7, 1, 4, 2):
        alpha0, factor = rng.uniform(0.2, 1.5), rng.uniform(0.4, 0.9)
        late = every * int(rng.integers(3, 6))
        epochs = sorted({0, every - 1, every, late, late + (3 * every) // 4, late + every - 1})
        expected = np.full(len(epochs), alpha0)
        for k, epoch in enumerate(epochs):
            for passed in range(1, epoch + 1):
                if passed % every == 0:
                    expected[k] *= factor
        rates = [decayed_alpha(alpha0, factor, every, epoch) for epoch in epochs]
        agree(rates, expected, f"the list of the rates in the epochs {', '.join(map(str, epochs))}")
