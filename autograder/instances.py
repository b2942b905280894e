"""What checks draw their instances from: random numbers, matrices and seeds that tell look-alikes apart."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

import numpy as np


def signed(
    rng: np.random.Generator, smallest: float, largest: float, size: int | tuple[int, ...]
) -> np.ndarray:
    """Numbers of either sign and none near zero: their sizes lie between the two bounds."""
    return rng.uniform(smallest, largest, size) * rng.choice([-1, 1], size)


def mixed(
    rng: np.random.Generator, smallest: float, largest: float, size: int | tuple[int, ...]
) -> np.ndarray:
    """Numbers as `signed` draws them, but the first and the last of a row are of opposite signs.

    An answer that is right for numbers of one sign alone meets the other in every row of two or more.
    """
    found = signed(rng, smallest, largest, size)
    if found.shape[-1] > 1:
        found[..., 0] = -np.sign(found[..., -1]) * np.abs(found[..., 0])
    return found


def quadrants(rng: np.random.Generator) -> Iterator[np.ndarray]:
    """The four pairs of signs for two parameters, round and round: both positive, then in random order.

    An answer that is right for positive parameters alone is found out by the third draw, and is not
    taken for one that turns a sign, because that is wrong at the first.
    """
    positive, *others = itertools.product([1.0, -1.0], repeat=2)
    return itertools.cycle([np.array(positive), *rng.permutation(others)])


def turned(rng: np.random.Generator, eigenvalues: Sequence[float]) -> np.ndarray:
    """A symmetric matrix with these eigenvalues, its axes turned at random: (P, P)."""
    axes, _ = np.linalg.qr(rng.normal(size=(len(eigenvalues), len(eigenvalues))))
    matrix = axes @ np.diag(eigenvalues) @ axes.T
    return (matrix + matrix.T) / 2


def seeds(rng: np.random.Generator, count: int) -> list[int]:
    """Different seeds for generators to pass to a student's function."""
    return [int(seed) for seed in rng.choice(2**31, count, replace=False)]
