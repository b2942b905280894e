"""Paths of descents: where they begin, and how long their steps are beside the gradients."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from autograder.laws import TOLERANCE, demand
from autograder.words import show


def begins_at(rows: np.ndarray, start: np.ndarray, again: bool = False) -> None:
    """Demand of a path that its first row is the start.

    ``again`` says that a path before this one did begin at its start: then none is missing.
    """
    size = np.max(np.abs(start))
    demand(
        len(rows) > 0 and np.max(np.abs(rows[0] - start)) <= TOLERANCE * size,
        f"the first row of the path is {show(rows[0]) if len(rows) else 'missing'}, but it should be phi0 "
        "itself",
        "another start" if again else _kind_of_start(rows, start),
    )


def _kind_of_start(rows: np.ndarray, start: np.ndarray) -> str:
    """Which way a path has of not beginning at its start."""
    if not len(rows):
        return "no start"
    gap, size = np.max(np.abs(rows[0] - start)), np.max(np.abs(start))
    if np.max(np.abs(rows[0] + start)) <= TOLERANCE * size:
        return "turned"
    if gap <= 0.01 * size:
        return "beside"
    if len(rows) == 1:
        return "one row"
    if np.all(rows == rows[0]):
        return "equal rows"
    # Too far away for these rows to come after the start?
    return "elsewhere" if gap > 100 * np.max(np.abs(rows[1] - rows[0])) > 0 else "no start"


def rates(rows: np.ndarray, gradients: np.ndarray) -> np.ndarray:
    """The alpha of each step of a path: its length along minus the gradient, beside the gradient's.

    ``gradients`` has one for each row but the last, at least.
    """
    moves = np.diff(rows, axis=0)
    along = gradients[: len(moves)]
    return -np.sum(moves * along, axis=1) / np.maximum(np.sum(along**2, axis=1), 1e-300)


def all_alike(numbers: Sequence[float] | np.ndarray) -> bool:
    """Whether there are several numbers, and all are the same up to rounding."""
    return len(numbers) > 1 and bool(np.ptp(numbers) <= 1e-6 * np.max(np.abs(numbers)))
