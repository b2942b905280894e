"""Batches of shuffled indices: what an epoch makes of them, and whether chance alone has made it."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np

from autograder.laws import demand

Parts = Sequence[Sequence[int] | np.ndarray]
"""The batches of one epoch, the indices of each."""

EVEN_ON_AVERAGE, EVEN_ANYWHERE = 2.5, 98.0
"""How far the counts of shuffled indices may stray from what they are by chance, in squares of the
standard deviation: on average over all counts, where 1 is normal, and any one of them. A right answer
passes these bounds with a probability of failure below 1e-9."""


def members(parts: Iterable[Sequence[int] | np.ndarray]) -> list[Counter[int]]:
    """Batches as what matters: which indices are together, how often each, and not in what order."""
    return [Counter(np.asarray(part).tolist()) for part in parts]


def repetition(epochs: Sequence[Parts], dataset_size: int) -> str:
    """In a word, how indices come to be repeated in epochs that should have each of them once."""
    found = [members(parts) for parts in epochs]
    if all(parts.count(parts[0]) == len(parts) > 1 for parts in found):
        return "same batch"
    if any(max(part.values(), default=0) > 1 for parts in found for part in parts):
        return "with replacement"
    neighbours = [pair for parts in found for pair in itertools.pairwise(parts)]
    if all(len(a) > 1 and (a - b).total() == 1 for a, b in neighbours):
        return "overlap"
    filled_up = all(
        len(set().union(*parts[:-1])) == sum(map(len, parts[:-1]))
        and len(set().union(*parts)) == dataset_size
        for parts in found
    )
    if filled_up:
        return "filled up"
    repeated = any(max(sum(parts, Counter()).values(), default=0) > 1 for parts in found)
    return "drawn afresh" if repeated else "left out"


def sameness(epochs: Sequence[Parts]) -> str:
    """In a word, what is the matter where the same indices share batches in all of these epochs."""
    found = [members(parts) for parts in epochs]
    if any(sorted(map(sorted, parts)) != sorted(map(sorted, found[0])) for parts in found):
        return ""
    if any(parts != found[0] for parts in found):
        return "order of batches"
    in_order = [index for part in found[0] for index in sorted(part)]
    return "never shuffled" if in_order == list(range(len(in_order))) else "the same shuffle"


def refuse_uneven(epochs: Sequence[Parts], dataset_size: int) -> None:
    """Demand that an index is as often in one batch as in another, and with one index as with another.

    The epochs have equally many batches, all of the same size.
    """
    size, count = len(epochs[0][0]), len(epochs[0])
    where, together = np.zeros((count, dataset_size)), np.zeros((dataset_size, dataset_size))
    for parts in epochs:
        member = np.zeros((count, dataset_size))
        for row, part in zip(member, parts, strict=True):
            row[np.asarray(part) % dataset_size] = 1  # one out of range is for the other check to say
        where += member
        together += member.T @ member
    pairs = np.triu_indices(dataset_size, 1)
    batch, index = np.unravel_index(np.argmax(where), where.shape)
    most = np.argmax(together[pairs])
    i, j = pairs[0][most], pairs[1][most]
    for counts, chance, found in (
        (where, 1 / count, f"{index} is in batch {batch} of the epoch"),
        (together[pairs], (size - 1) / (dataset_size - 1), f"{i} and {j} share a batch"),
    ):
        expected = len(epochs) * chance
        strays = (counts - expected) ** 2 / (expected * (1 - chance))
        text = (
            f"the shuffling is not even: in {len(epochs)} epochs, {found} {counts.max():.0f} times, but with "
            f"all orders equally likely it is about {expected:.1f} times"
        )
        even = np.mean(strays) <= EVEN_ON_AVERAGE and np.max(strays) <= EVEN_ANYWHERE
        demand(bool(even), text, "uneven")


def sizes_in_words(parts: Parts) -> str:
    """The sizes of batches; of many, the first and the last ones."""
    found = [str(len(part)) for part in parts]
    return ", ".join(found if len(found) < 10 else [*found[:4], "…", *found[-2:]])


def batches_in_words(epoch: int, parts: Parts) -> str:
    """The batches of an epoch, by number; of many, the first ones."""
    listed = ", ".join(str(np.asarray(part).tolist()) for part in parts[:4])
    return f"epoch {epoch} uses the examples {listed}{', …' if len(parts) > 4 else ''}"
