"""Notebook 6.3: stochastic gradient descent."""

import itertools
from collections import Counter
from functools import cached_property

import numpy as np

from autograder.descents import descend, fault_of_drawing, fault_of_rows, fault_of_steps, own_slope, whole
from autograder.exercise import check
from autograder.instances import seeds, signed
from autograder.laws import Failure, Watched, agree, demand
from autograder.reading import batches, number, rows_from
from autograder.shuffles import (
    batches_in_words,
    members,
    refuse_uneven,
    repetition,
    sameness,
    sizes_in_words,
)
from autograder.words import show
from autograder.worker.inert import Randomness

ANSWERS = {
    "epoch_batches(dataset_size, batch_size, rng)": batches,
    "sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng)": rows_from("phi0"),
    "decayed_alpha(alpha0, factor, every, epoch)": number,
}


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


def refuse_repeats(parts, dataset_size):
    """Demand that no index comes twice."""
    often = sum(members(parts), Counter())
    (index, times) = max(often.items(), key=lambda pair: pair[1], default=(0, 0))
    text = f"the index {index} comes {times} times, but an epoch uses each of 0 … {dataset_size - 1} once"
    demand(times < 2, text, "" if times < 2 else repetition([parts], dataset_size))


def refuse_gaps(parts, dataset_size, batch_size):
    """Demand that every index comes."""
    missing = sorted(set(range(dataset_size)) - set().union(*members(parts)))
    whole = [len(part) for part in parts] == dataset_size // batch_size * [batch_size]
    last = "last index" if missing == [dataset_size - 1] else ""
    text = (
        f"{len(missing)} of {dataset_size} indices are in no batch, such as {missing[:3]}; the batches have "
        f"the sizes {sizes_in_words(parts)}"
    )
    demand(not missing, text, "last dropped" if whole else last)


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


def cut_law(epoch_batches, rng):
    """Demand that each index comes once, in batches of batch_size, the last of which may be smaller."""
    for dataset_size, batch_size in sizes(rng):
        parts = epoch_batches(dataset_size, batch_size, Randomness(*seeds(rng, 1)))
        indices = [k for part in parts for k in part.tolist()]
        outside = [k for k in indices if not 0 <= k < dataset_size]
        from_one = sorted(indices) == list(range(1, dataset_size + 1))
        text = f"{outside[:1]} is no index: they are 0 … {dataset_size - 1}"
        demand(not outside, text, "from one" if from_one else "")
        refuse_repeats(parts, dataset_size)
        refuse_gaps(parts, dataset_size, batch_size)
        refuse_other_sizes(parts, dataset_size, batch_size)


def shuffle_law(epoch_batches, rng):
    """Demand that the batches are made of rng alone, and that every order of the indices is as likely."""
    batch_size = 4
    dataset_size = batch_size * int(rng.integers(6, 9))
    drawn = seeds(rng, 40)
    found, moved = [], True
    for seed in (drawn[0], *drawn):
        found.append(epoch_batches(dataset_size, batch_size, Randomness(seed)))
        moved = moved and epoch_batches.drew
    again, *epochs = ([part for part in parts if len(part)] for parts in found)
    amounts = {(len(parts), sum(map(len, parts))) for parts in (again, *epochs)}
    text = f"these are not {dataset_size} indices in batches of {batch_size}"
    demand(len(amounts) == 1 and amounts.pop()[1] == dataset_size, text, "amounts")
    text = (
        f"two generators of the same seed {drawn[0]} give different batches, such as "
        f"{again[0].tolist()} and {epochs[0][0].tolist()}: something other than rng decides as well"
    )
    demand(members(again) == members(epochs[0]), text, "not reproducible")
    symptom = sameness(epochs)
    text = f"generators of different seeds give the same batches, such as {epochs[0][0].tolist()}"
    demand(not symptom, text, symptom)
    text = (
        "after the call, the generator is where it was before, so that the next epoch gets the same batches, "
        f"such as {epochs[0][0].tolist()}"
    )
    demand(moved, text, "not moved")
    refuse_uneven(epochs, dataset_size)


@check(part="a", points=1)
def test_an_epoch_uses_every_index_once(epoch_batches, rng):
    """Each index comes exactly once; every batch has batch_size of them, only the last may have fewer."""
    cut_law(epoch_batches, rng)


@check(part="a", points=1)
def test_the_batches_are_drawn_from_rng(epoch_batches, rng):
    """Which indices share a batch, and where each of them comes, is random and from rng alone."""
    shuffle_law(epoch_batches, rng)


def refuse_one_array(run):
    """Demand that the rows are not one and the same array, which shows its last values in all of them."""
    alike = len(run.rows) > 1 and bool(np.all(run.rows == run.rows[0])) and not run.begins_at_phi0
    demand(not alike, f"all its rows are the same, {show(run.rows[0]) if alike else ''}", "one array")


def refuse_other_steps(run):
    """Demand that each row is the row before, less alpha times a sum of gradients there."""
    refuse_one_array(run)
    text = f"its first row is {show(run.rows[:1])}, but the path starts at phi0 = {show(run.phi0)}"
    turned = len(run.rows) > 0 and bool(np.all(np.abs(run.rows[0] + run.phi0) <= 1e-5))
    demand(run.begins_at_phi0, text, "turned" if turned else "start missing")
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
    demand(whole(shares) and single, text, fault_of_steps(run))
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
            demand(once, text, "" if once else fault_of_drawing(run))
            text = (
                f"{batches_in_words(epoch, parts)}; only the last batch may be smaller than {run.batch_size}"
            )
            demand(set(amounts[:-1]) <= {run.batch_size} and amounts[-1] <= run.batch_size, text)

    def epochs(self, run):
        """The batches of a path, epoch by epoch."""
        return run.batches

    def shuffled(self, runs):
        """Demand that the batches of all epochs are as chance has it."""
        self.fresh(runs)
        refuse_uneven([parts for run in runs for parts in run.batches], len(runs[0].x))

    def fresh(self, runs):
        """Demand that batches differ from epoch to epoch and from seed to seed."""
        found = [self.epochs(run) for run in runs]
        everywhere = [parts for epochs in found for parts in epochs]
        symptom = sameness(everywhere)
        text = f"{batches_in_words(0, everywhere[0])}, and so do all epochs, with generators of any seed"
        demand(not symptom, text, symptom)
        for epochs in found:
            symptom = "the same in each epoch" if sameness(epochs) else ""
            for epoch, pair in enumerate(itertools.pairwise(epochs)):
                text = f"{batches_in_words(epoch, pair[0])}, and the next epoch has the same batches"
                demand(not sameness(pair), text, symptom)
        symptom = "the same shuffle" if sameness([epochs[0] for epochs in found]) else ""
        demand(not symptom, f"{batches_in_words(0, everywhere[0])}, with generators of any seed", symptom)


class AsInPartA(EachOnce):
    """The batches as the student's own epoch_batches makes them, where that breaks a law of part a."""

    def __init__(self, epoch_batches):
        self.epoch_batches = epoch_batches

    @cached_property
    def breaks(self):
        """The laws of part a that the student's own function does not keep, with the symptoms."""
        broken = {}
        for law in (cut_law, shuffle_law):
            try:
                law(self.epoch_batches, np.random.default_rng(0))
            except Failure as failure:
                broken[law] = failure.symptom
        return broken

    def own(self, run):
        """The first epoch's batches by the student's own function, and whether they are these for sure."""
        first, second = (
            members(self.epoch_batches(len(run.x), run.batch_size, Randomness(run.seed))) for _ in range(2)
        )
        return first, first == second

    def judge(self, run, again):
        """Demand the student's own batches in the first epoch, and such as these in the later ones."""
        demand(bool(self.breaks), "part a is right, so its batches are no excuse")
        own, sure = self.own(run)
        demand(are_batches(own, len(run.x), run.batch_size), "part a makes no batches to follow")
        found = members(np.repeat(np.arange(len(run.x)), row) for row in run.used)
        text = "the batches are others than in part a"
        demand(not sure or found[: len(own)] == own, text)
        demand([b.total() for b in found] == run.epochs * [b.total() for b in own], text)
        if sure:
            self.reproducible(run, again)
        if cut_law not in self.breaks:
            self.each_once(run)

    def epochs(self, run):
        """The batches of a path in epochs as long as the student's own, without empty ones."""
        used = [part for parts in run.batches for part in parts]
        length = len(self.own(run)[0])
        epochs = (used[k : k + length] for k in range(0, len(used), length))
        return [[part for part in parts if len(part)] for parts in epochs]

    def shuffled(self, runs):
        """Demand fresh batches of the paths where the student's own are such."""
        if shuffle_law not in self.breaks:
            self.fresh(runs)
        elif self.breaks[shuffle_law] == "not moved":
            for epochs in map(self.epochs, runs):
                text = "the batches differ from epoch to epoch, and those of part a do not"
                demand(all(members(parts) == members(epochs[0]) for parts in epochs), text)
        elif any(self.own(run)[0] != self.own(runs[0])[0] for run in runs):
            changes = any(members(parts) != members(run.batches[0]) for run in runs for parts in run.batches)
            demand(changes, "the batches are the same in each epoch, and not in part a")


def are_batches(own, dataset_size, batch_size):
    """Whether a wrong epoch has the makings of one: several batches of about the right size and number.

    They may be repetitive, in order, or not quite all; nothing follows from batches that hold nothing,
    and a single one of everything leaves nothing to chance.
    """
    found = [part.total() for part in own if part]
    return len(found) > 1 and max(found) < 2 * batch_size and 2 * sum(found) >= dataset_size


def refuse_other_rows(run):
    """Demand a row for each iteration of each epoch."""
    rows, examples, expected = len(run.path), len(run.x), run.epochs * run.per_epoch + 1
    text = (
        f"the path has {rows} rows, but {run.epochs} epochs of {run.per_epoch} iterations (there are "
        f"{examples} examples in batches of {run.batch_size}) make {expected}, with the start"
    )
    demand(rows == expected, text, fault_of_rows(run))


@check(part="b", points=1)
def test_each_step_sums_the_gradients_of_its_batch(sgd, rng):
    """From phi0 on, each row is the row before, less alpha times the sum of the batch's gradients there.

    A batch of all examples makes it gradient descent.
    """
    for examples, batch_size, epochs in ((7, 3, 2), (5, 1, 2), (4, 4, 3)):
        run = descend(sgd, rng, examples, batch_size, epochs, *seeds(rng, 1))
        refuse_other_steps(run)
    if np.all(run.used == 1):  # each batch is the whole dataset, and not drawn with replacement
        for rate, example_gradient, formula, parameters in (
            (
                0.3,
                line_gradient,
                "(phi, x_i, y_i) ↦ 2 * (phi[0] + phi[1] * x_i - y_i) * np.array([1, x_i])",
                2,
            ),
            (0.003, slope_gradient, "(phi, x_i, y_i) ↦ np.array([2 * x_i * (phi[0] * x_i - y_i)])", 1),
        ):
            examples, epochs = int(rng.integers(5, 8)), 4
            x, y, phi0 = (signed(rng, 0.5, 2.0, size) for size in (examples, examples, parameters))
            # The second path moves by next to nothing: it is no reason to stop.
            alpha = rate / (2 * np.sum(x**2) + 2 * examples)
            expected = gradient_descent(example_gradient, phi0, x, y, alpha, epochs)
            watched = Watched(example_gradient, formula)
            rows = sgd(watched, phi0, x, y, alpha, examples, epochs, Randomness(*seeds(rng, 1)))
            text = f"the path has {len(rows)} rows instead of {len(expected)}"
            demand(len(rows) == len(expected), text, f"{len(rows) - len(expected):+d} rows")
            agree(rows, expected, "the path with one batch of all examples")


@check(part="b", points=1, given={"epoch_law": [EachOnce(), lambda epoch_batches: AsInPartA(epoch_batches)]})
def test_every_epoch_uses_all_examples_in_fresh_batches(sgd, epoch_law, rng):
    """Every epoch goes through all examples once, freshly shuffled by rng, with a row for each batch."""
    first, *more, one, other = seeds(rng, 5)
    state = rng.bit_generator.state
    run = descend(sgd, rng, 14, 6, 4, first)
    rng.bit_generator.state = state
    epoch_law.judge(run, descend(sgd, rng, 14, 6, 4, first))
    for (examples, batch_size, epochs), seed in zip(((8, 3, 2), (9, 3, 11)), more, strict=True):
        run = descend(sgd, rng, examples, batch_size, epochs, seed)
        epoch_law.judge(run, run)
    runs = [descend(sgd, rng, 24, 4, 3, seed) for seed in (one, other)]
    for run in runs:
        epoch_law.judge(run, run)
    epoch_law.shuffled(runs)


@check(part="c", points=1)
def test_the_rate_falls_by_a_factor_every_so_many_epochs(decayed_alpha, rng):
    """The rate is alpha0 for the first ``every`` epochs, then multiplied by factor once every so many."""
    for every, least in ((7, 3), (1, 3), (4, 3), (2, 12)):
        # Where every is 1 the rate is larger: taken for the epoch, it would fall as well.
        alpha0, factor = rng.uniform(1.1 if every == 1 else 0.2, 1.5), rng.uniform(0.4, 0.9)
        late = every * int(rng.integers(least, least + 3))
        epochs = sorted({0, every - 1, every, late, late + (3 * every) // 4, late + every - 1})
        expected = np.full(len(epochs), alpha0)
        for k, epoch in enumerate(epochs):
            for passed in range(1, epoch + 1):
                if passed % every == 0:
                    expected[k] *= factor
        rates = [decayed_alpha(alpha0, factor, every, epoch) for epoch in epochs]
        agree(rates, expected, f"the list of the rates in the epochs {', '.join(map(str, epochs))}")
