"""Reports on a graded class: grades, a page for each student, and what a terminal shows.

They read the results as results.json has them and nothing else.
"""

from __future__ import annotations

import unicodedata

from autograder import verdict

WORDS = {verdict.MANUAL: "to be graded", verdict.GRADER_FAULT: "not judged"}
"""Verdicts that a student reads in other words."""

_JOINERS = "\u200c\u200d"  # part of ordinary writing in Persian, Hindi and emoji


def plain(text: object, keep: str = "") -> str:
    r"""Text with every control character written as Python writes it: ``\x1b``, ``\u202e``, ``\n``.

    What students' code printed or named goes through here before anybody sees it. ``keep`` has
    the characters that may stay as they are, such as a line's end.
    """
    return "".join(c if c in keep or not _is_control(c) else _written(c) for c in str(text))


def number(value: float) -> str:
    """Points as people write them: 3, 0.5, 0.3333."""
    return f"{round(value, 4) + 0.0:.10g}"


def points_in_words(value: float) -> str:
    """``1 point``, ``2.5 points``."""
    return f"{number(value)} point{'' if value == 1 else 's'}"


def _is_control(character: str) -> bool:
    category = unicodedata.category(character)
    return category in ("Cc", "Cf", "Cs", "Zl", "Zp") and character not in _JOINERS


def _written(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")
