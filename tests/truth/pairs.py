"""Two slips at once: refused, unless one undoes the other, and called what they come to.

Where one of two mistakes hides the other, its name is the truth: it is the whole of what shows.
"""

from __future__ import annotations

import itertools
import zlib
from collections.abc import Iterator

from autograder import verdict
from autograder.author.source import with_slips
from autograder.errors import CourseError
from autograder.exercise import Exercise
from tests.courses import judged, source
from tests.truth.measured import Measured


def pairs(exercise: Exercise, one_in: int = 1) -> Iterator[tuple[tuple[str, str], tuple[str, str], str]]:
    """Two slips, each as its part's letter and its name, with the text that has both.

    Slips that change the same place cannot be made together; of the others, one pair in so many.
    """
    found = source(exercise.name)
    slips = [(letter, name) for letter, names in found.slips.items() for name in names]
    for one, other in itertools.combinations(slips, 2):
        if zlib.crc32("\n".join((exercise.name, *one, *other)).encode()) % one_in:
            continue
        try:
            yield one, other, with_slips(found, exercise, [one, other])
        except CourseError:
            continue


def measure(exercise: Exercise, one_in: int = 1, seed: int = 1) -> Measured:
    """Judge pairs of slips: in one part, and in two."""
    found = Measured()
    for one, other, text in pairs(exercise, one_in):
        result = judged(exercise, text, seed, named=True)
        found.counts["pairs"] += 1
        parts = {letter: result.part(letter) for letter, _ in (one, other)}
        wrong = [part for part in parts.values() if part.verdict != verdict.RIGHT]
        found.counts["pairs refused"] += len(wrong) == len(parts)
        for letter, part in parts.items():
            names = {name for at, name in (one, other) if at == letter}
            known = part.slip in source(exercise.name).slips[letter]
            found.counts["pairs with one of both names"] += part.slip in names
            # Both together may come to a third: exchanged columns are a missing x and an x too many.
            found.counts["pairs with a third name"] += known and part.slip not in names
        if len(wrong) < len(parts):
            follows = any(check.follow_through for part in parts.values() for check in part.checks)
            # One turned sign undoes another: that is a right answer.
            found.counts["pairs followed through" if follows else "pairs that cancel"] += 1
    return found
