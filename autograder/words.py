"""Values in words: what a value is, and how it is written in a message."""

from __future__ import annotations

from collections.abc import Sized
from fractions import Fraction
from typing import Any

import numpy as np
import sympy as sp

from autograder.worker.inert import Expression, Foreign, Items, Matrix


def describe(inert: Any) -> str:
    """What a value is, in words: ``an array of shape (2, 1)``."""
    match inert:
        case None:
            return "None"
        case bool() | int() | float() | Fraction():
            return f"the number {show(inert)}"
        case complex():
            return f"the complex number {inert:.6g}"
        case str():
            return f"the string {inert[:60]!r}"
        case np.ndarray():
            return f"an array of shape {inert.shape}"
        case Matrix():
            return f"a {inert.rows}×{inert.columns} matrix"
        case Items("dict" | "masked array" | "set" as kind):
            return f"a {kind}" if kind == "masked array" else f"a {kind} of {len(inert.items)}"
        case Items(kind, items):
            noun = "entry" if len(items) == 1 else "entries"
            article = "an" if kind == "array" else "a"
            return f"{article} {kind} of {len(items)} {noun}" if items else f"an empty {kind}"
        case Expression():
            return "a SymPy expression"
        case Foreign(kind):
            return f"a value of type {kind}"
    return type(inert).__name__


def counted(count: int, noun: str) -> str:
    """So many of something: ``1 step``, ``2 steps``."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def plural(noun: str, items: Sized) -> str:
    """The noun for all of these, alone: ``symbol`` for one of them, ``symbols`` for more."""
    return noun if len(items) == 1 else f"{noun}s"


def show(value: Any, limit: int = 160) -> str:
    """A short form of a value for a message: six digits, the middle of long arrays left out."""
    if isinstance(value, bool | int | Fraction | str):
        text = str(value)
    elif isinstance(value, float | np.floating):
        text = f"{value:.6g}"
    elif isinstance(value, np.ndarray):
        text = _array_text(value)
    elif isinstance(value, tuple | list):
        left, right = "()" if isinstance(value, tuple) else "[]"
        text = left + ", ".join(show(v, limit) for v in value) + right
    elif isinstance(value, sp.MatrixBase):
        text = str(value.tolist())
    else:
        try:
            text = str(value)
        except ValueError:  # Python writes no whole number of more than some thousand digits
            text = "an expression with very large numbers"
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _array_text(value: np.ndarray) -> str:
    if value.ndim == 0:
        return f"{value.item():.5g}"
    rows = [_array_text(row) for row in value]
    if len(rows) > 8:
        rows[3:-3] = ["…"]
    return "[" + ", ".join(rows) + "]"
