"""Inert data as plain numbers, arrays and expressions; `Unfit` where there are none, in words.

The readers in `autograder.reading` are made of these.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

import numpy as np
import sympy as sp

from autograder.precise import as_complex, precisely
from autograder.words import describe, show
from autograder.worker.inert import (
    Expression,
    Foreign,
    Items,
    Matrix,
    Symbols,
    TooLarge,
    Unevaluated,
    sympy_of,
)


class Unfit(Exception):
    """A value that is not what the function has to return; the text completes "it returned …"."""

    def __init__(self, text: str, candidates: Sequence[tuple[str, Any]] = ()) -> None:
        super().__init__(text)
        self.candidates = tuple(candidates)
        self.carried = True


class NotCarried(Unfit):
    """A value of a kind that has no inert form, such as a function or an object of a class."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.carried = False


_ANY_SYMBOLS = Symbols([sp.Symbol("x")] * 100)
"""Stands for those that were given where only a number will do, and any symbol is refused."""


def sequence(inert: Any) -> tuple[Any, ...] | None:
    """The entries of anything that has entries in an order, else None."""
    match inert:
        case Items("list" | "tuple" | "array", items):
            return items
        case np.ndarray() if inert.ndim:
            return tuple(row if inert.ndim > 1 else row.item() for row in inert)
        case Matrix():
            return tuple(Expression(tree) for tree in inert.entries)
    return None


def real_number(inert: Any) -> float:
    """One finite real number."""
    match inert:
        case bool() | int() | Fraction():
            try:
                return float(inert)
            except OverflowError:
                raise Unfit("a number too large for floating point") from None
        case float():
            if math.isfinite(inert):
                return inert
            raise Unfit(f"{inert}, which is not a finite number")
        case complex():
            raise Unfit(f"{describe(inert)}: return its real part, a plain number")
        case str():
            raise Unfit(f"{describe(inert)}, which is text: return the number itself")
        case None:
            raise Unfit("None where a number is asked for")
        case Expression(tree):
            return _real_of(rebuild(tree, _ANY_SYMBOLS))
        case Foreign(kind):
            hint = ": put list(…) around it" if kind == "generator" else ""
            raise NotCarried(f"{describe(inert)} where numbers are asked for{hint}")
    raise Unfit(f"{describe(inert)} where a number is asked for")


def _real_of(value: sp.Basic) -> float:
    if not isinstance(value, sp.Expr) or value.free_symbols:
        raise Unfit(f"the expression {show(value)} where a number is asked for")
    exact = precisely(value, {})
    if exact is None:
        raise Unfit(f"{show(value)}, which has no finite value")
    inert = as_complex(exact)
    return real_number(inert if inert.imag else inert.real)


def block(inert: Any) -> np.ndarray:
    """Nested sequences of numbers as a float64 array; `Unfit` where they are ragged or no numbers."""
    match inert:
        case np.ndarray():
            if inert.dtype.kind == "c":
                raise Unfit("complex numbers: return their real parts, plain numbers")
            real = inert.astype(np.float64)
            if not np.all(np.isfinite(real)):
                raise Unfit(f"{show(real)}, in which not every number is finite")
            return real
        case Matrix(rows, columns, _):
            return block(Items("list", sequence(inert) or ())).reshape(rows, columns)
        case Items("list" | "tuple" | "array", items):
            blocks = [block(item) for item in items]
            if blocks and blocks[0].ndim > 8:
                raise Unfit(f"{describe(inert)} that is nested too deep to be an array")
            if len({b.shape for b in blocks}) > 1:
                raise Unfit(f"{describe(inert)} whose entries have different shapes")
            return np.array(blocks, dtype=np.float64) if blocks else np.empty(0)
        case Items():
            raise Unfit(f"{describe(inert)} where a list or an array of numbers is asked for")
    return np.array(real_number(inert))


def rebuild(tree: tuple[Any, ...], symbols: Symbols) -> sp.Basic:
    """The expression of a tree over these symbols."""
    try:
        return sympy_of(tree, symbols, {})
    except Unevaluated as kind:
        raise Unfit(
            f"an expression with {kind} in it, which is left unevaluated: evaluate it with .doit() "
            "or write it out"
        ) from None
    except TooLarge as error:
        raise Unfit(f"an expression that is too large to be judged: {error}") from None
    except (ValueError, IndexError):
        raise Unfit("an expression whose parts do not fit together") from None
