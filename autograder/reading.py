"""Readers: the one place where what a function returned becomes a value that a check may use.

A reader takes an inert value and the call that it came from, and returns a float, a float64 array
of the declared shape, a SymPy expression over the given symbols, or a tuple of these. What does
not fit is refused by `Unfit`, in words. Where the right numbers may be there in another shape,
`Unfit` carries the reshaped candidates, so that a student can be told just that.
"""

from __future__ import annotations

import cmath
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
import sympy as sp

from autograder.plain import NotCarried, Unfit, block, real_number, rebuild, sequence
from autograder.words import describe, plural, show
from autograder.worker.inert import (
    Expression,
    Foreign,
    Items,
    Matrix,
    Symbols,
)

KEYS = "give its keys, each as often as its value says"
"""What to do with the dictionary that SymPy returns for roots or eigenvalues."""


@dataclass(frozen=True)
class Call:
    """One call of a student's function: its name, its arguments by name, the symbols in them."""

    function: str
    arguments: Mapping[str, Any]
    symbols: Symbols


Reader = Callable[[Any, Call], Any]


def number(inert: Any, call: Call) -> float:
    """Read one finite real number."""
    if isinstance(inert, np.ndarray | Items):
        candidates = []
        try:
            found = block(inert)
            if found.size == 1:
                candidates = [("the right number, but in an array", found.item())]
        except Unfit:
            pass
        raise Unfit(f"{describe(inert)} where a single number is asked for", candidates)
    return real_number(inert)


def array(shape: Callable[[Mapping[str, Any]], tuple[int, ...]]) -> Reader:
    """Read a float64 array whose shape follows from the arguments of the call."""

    def read(inert: Any, call: Call) -> np.ndarray:
        wanted = shape(call.arguments)
        found = block(inert)
        if found.shape == wanted:
            return found
        asked = _shape_in_words(wanted)
        raise Unfit(f"{describe(inert)} where {asked} is asked for", _reshaped(found, wanted))

    return read


def vector(length: int) -> Reader:
    """Read an array of shape ``(length,)``."""
    return array(lambda arguments: (length,))


def like(name: str) -> Reader:
    """Read an array with the shape of the argument ``name``."""
    return array(lambda arguments: np.shape(arguments[name]))


def path(start: str, steps: str) -> Reader:
    """Read a path: a row for the start and a row for each step, shape (steps + 1, P)."""
    whole = array(lambda arguments: (int(arguments[steps]) + 1, len(arguments[start])))

    def read(inert: Any, call: Call) -> np.ndarray:
        try:
            return whole(inert, call)
        except Unfit as unfit:
            first = np.asarray(call.arguments[start], float)
            wanted = (int(call.arguments[steps]), len(first))
            if unfit.carried and block(inert).shape == wanted:
                rows = np.vstack([first, block(inert)])
                unfit.candidates += ((f"every row but the first, which is the start {start}", rows),)
            raise

    return read


def rows_from(start: str) -> Reader:
    """Read a path that ends when it likes: the start, then a row for each step, shape (rows, P)."""

    def read(inert: Any, call: Call) -> np.ndarray:
        found, parameters = block(inert), len(call.arguments[start])
        if found.ndim != 2 or found.shape[1] != parameters:
            wanted = [(len(found), parameters)] if found.ndim else []
            if found.ndim == 2 and len(found) == parameters:
                wanted.insert(0, found.T.shape)
            raise Unfit(
                f"{describe(inert)} where a path is asked for, an array with {parameters} columns and a "
                "row for each point",
                [c for shape in wanted for c in _reshaped(found, shape)],
            )
        return found

    return read


def batches(inert: Any, call: Call) -> tuple[np.ndarray, ...]:
    """Read a list of batches, each a sequence of whole numbers: the indices of its examples."""
    parts = sequence(inert)
    if parts is None:
        hint = ": put list(…) around it" if inert == Foreign("generator") else ""
        kind = NotCarried if isinstance(inert, Foreign) else Unfit
        raise kind(f"{describe(inert)} where a list of batches is asked for, each an array of indices{hint}")
    found = []
    for position, part in enumerate(parts):
        entries_ = sequence(part)
        if entries_ is None:
            raise Unfit(
                f"a list whose entry {position} is {describe(part)} where an array of indices belongs"
            )
        if entries_ and all(type(entry) is bool for entry in entries_):
            raise Unfit(
                f"as batch {position} an array of True and False where the indices themselves are asked "
                "for: np.flatnonzero finds them"
            )
        fraction = next((entry for entry in entries_ if isinstance(entry, float)), None)
        if fraction is not None:
            raise Unfit(
                f"as batch {position} an array of floating-point numbers such as {fraction!r} where indices "
                "are asked for, which are whole numbers: no array can be indexed by a float"
            )
        indices = [whole(entry, call) for entry in entries_]
        if any(index.bit_length() > 63 for index in indices):
            raise Unfit(f"as batch {position} an array with an index that is far too large")
        found.append(np.array(indices, dtype=np.int64))
    return tuple(found)


def whole(inert: Any, call: Call) -> int:
    """Read a whole number that is exact: an int of Python, NumPy or SymPy, of up to 300 digits."""
    match inert:
        case bool() | int():
            return _not_enormous(int(inert))
        case Fraction() if inert.denominator == 1:
            return _not_enormous(int(inert))
        case Expression(("i", value)):
            return _not_enormous(int(value))
        case float() if math.isfinite(inert):
            raise Unfit(
                f"the floating-point number {inert!r} where a whole number is asked for: floating point "
                "is not exact for large ones, so divide by // and keep to int"
            )
    raise Unfit(f"{number(inert, call):.6g} where a whole number is asked for")


def _not_enormous(value: int) -> int:
    """The number, unless nothing could be computed with it in floating point."""
    if abs(value) >= 10**300:
        raise Unfit("a whole number of more than 300 digits, far too large")
    return value


def choice(*words: str) -> Reader:
    """Read one of several words; capital letters and spaces around it do not matter."""

    def read(inert: Any, call: Call) -> str:
        if isinstance(inert, str):
            if (plain := " ".join(inert.lower().split())) in words:
                return plain
            raise Unfit(f"the word {inert[:60]!r}, which is none of {', '.join(map(repr, words))}")
        raise Unfit(f"{describe(inert)} where one of {', '.join(map(repr, words))} is asked for")

    read.words = words
    return read


def set_of(word: Reader) -> Reader:
    """Read a set of words, each as ``word`` reads it; a list or a tuple will do, or one word alone."""

    def read(inert: Any, call: Call) -> frozenset[str]:
        if isinstance(inert, str):
            return frozenset([word(inert, call)])
        parts = inert.items if isinstance(inert, Items) and inert.kind == "set" else sequence(inert)
        if parts is None:
            raise Unfit(f"{describe(inert)} where a set of {', '.join(map(repr, word.words))} is asked for")
        return frozenset(word(part, call) for part in parts)

    return read


def table(keys: Sequence[int], entry: Reader) -> Reader:
    """Read a dictionary with an entry for each key and for nothing else."""

    def read(inert: Any, call: Call) -> dict[int, Any]:
        if not (isinstance(inert, Items) and inert.kind == "dict"):
            raise Unfit(
                f"{describe(inert)} where a dictionary is asked for, with an entry for each of {asked}"
            )
        found = {}
        for pair in inert.items:
            key, value = pair.items
            if isinstance(key, bool) or not isinstance(key, int | float) or key not in keys:
                raise Unfit(f"a dictionary with the key {show(key)!r}, which is none of the numbers {asked}")
            try:
                found[int(key)] = entry(value, call)
            except Unfit as unfit:
                raise Unfit(f"for {int(key)} {unfit}") from None
        if lacking := [key for key in keys if key not in found]:
            raise Unfit(f"a dictionary without an entry for {', '.join(map(str, lacking))}")
        return found

    asked = ", ".join(map(str, keys))
    return read


def numbers(at_least: int) -> Reader:
    """Read a list of finite numbers, at least so many."""

    def read(inert: Any, call: Call) -> np.ndarray:
        found = block(inert)
        if found.ndim != 1:
            raise Unfit(f"{describe(inert)} where a plain list of numbers is asked for")
        if len(set(found.tolist())) < len(set(sequence(inert) or ())):
            raise Unfit(f"{describe(inert)} with numbers too close to be told apart in floating point")
        if len(found) < at_least:
            raise Unfit(f"{describe(inert)} where at least {at_least} numbers are asked for")
        return found

    return read


def expression(inert: Any, call: Call) -> sp.Expr:
    """Read a SymPy expression over the symbols that were given; plain numbers are expressions."""
    match inert:
        case Items("dict"):
            raise Unfit(f"a dictionary where one expression is asked for: {KEYS}")
        case np.ndarray() | Items() | Matrix():
            raise Unfit(f"{describe(inert)} where one expression is asked for")
        case Expression(tree):
            return _given_only(rebuild(tree, call.symbols), call)
        case complex() if cmath.isfinite(inert):
            return sp.Float(inert.real) + sp.I * sp.Float(inert.imag)
        case Fraction():
            return sp.Rational(inert.numerator, inert.denominator)
        case bool() | int():
            return sp.Integer(int(inert))
        case float() if math.isfinite(inert):
            return sp.Float(inert)
    real_number(inert)  # says in words what is wrong
    raise Unfit(f"{describe(inert)} where an expression is asked for")


def expressions(*names: str) -> Reader:
    """Read a tuple with an expression for each name; any sequence of that length will do."""
    return entries(**dict.fromkeys(names, expression))


def entries(**readers: Reader) -> Reader:
    """Read a tuple whose entries have names and readers of their own."""

    def read(inert: Any, call: Call) -> tuple[Any, ...]:
        asked = f"({', '.join(readers)})"
        if isinstance(inert, Items) and inert.kind == "dict":
            raise Unfit(f"a dictionary where a tuple {asked} is asked for: {KEYS}")
        parts = sequence(inert)
        if parts is None:
            raise Unfit(f"{describe(inert)} where a tuple {asked} is asked for")
        if len(parts) != len(readers):
            raise Unfit(f"{describe(inert)} where {len(readers)} entries {asked} are asked for")
        values, mended, refusal = [], [], None
        for (name, reader), part in zip(readers.items(), parts, strict=True):
            try:
                values.append(reader(part, call))
                mended.append((None, part))
            except Unfit as unfit:
                mended.append(next(iter(unfit.candidates), (None, part)))
                refusal = refusal or (name, unfit)
        if refusal is None:
            return tuple(values)
        name, unfit = refusal
        kind = Unfit if unfit.carried else NotCarried
        refused = kind(f"as its entry {name} {unfit}")
        if unfit.candidates:
            whole = Items("tuple", tuple(part for _, part in mended))
            refused.candidates = ((f"as its entry {name} {unfit.candidates[0][0]}", whole),)
        raise refused

    read.names = tuple(readers)
    return read


def matrix(rows: int, columns: int) -> Reader:
    """Read a SymPy matrix; a list of rows will do."""

    def read(inert: Any, call: Call) -> sp.Matrix:
        asked = f"a {rows}×{columns} matrix"
        if isinstance(inert, Matrix):
            shape, flat = (inert.rows, inert.columns), sequence(inert)
        else:
            lines = [sequence(line) for line in sequence(inert) or ()]
            if not lines or None in lines or len({len(line) for line in lines}) != 1:
                if sequence(inert) is None:
                    expression(inert, call)
                raise Unfit(f"{describe(inert)} where {asked} is asked for")
            shape = (len(lines), len(lines[0]))
            flat = [entry for line in lines for entry in line]
        if shape != (rows, columns):
            raise Unfit(f"a {shape[0]}×{shape[1]} matrix where {asked} is asked for")
        return sp.ImmutableMatrix(rows, columns, [expression(entry, call) for entry in flat])

    return read


def weighted_terms(weight: str, term: str) -> Reader:
    """Read a list of pairs of expressions, such as ``(coefficient, expression)``; it may be empty.

    A matrix with a row for each pair will do.
    """
    pair = expressions(weight, term)

    def read(inert: Any, call: Call) -> tuple[tuple[sp.Expr, sp.Expr], ...]:
        parts = sequence(inert)
        if parts is None:
            raise Unfit(f"{describe(inert)} where a list of pairs ({weight}, {term}) is asked for")
        if isinstance(inert, Matrix) and inert.columns == 2:
            parts = [Items("tuple", row) for row in zip(parts[::2], parts[1::2], strict=True)]
        for position, part in enumerate(parts):
            if sequence(part) is None:
                raise Unfit(
                    f"a list whose entry {position} is {describe(part)} where a pair ({weight}, {term}) "
                    f"belongs: each {term} needs its {weight}, which may be 1"
                )
        return tuple(pair(part, call) for part in parts)

    return read


def _reshaped(got: np.ndarray, wanted: tuple[int, ...]) -> list[tuple[str, np.ndarray]]:
    """What the numbers would be in the wanted shape, each with the words for what is the matter."""
    found = []
    shapes = f"in shape {got.shape} instead of {wanted}"
    if got.size == math.prod(wanted):
        if got.T.shape == wanted and got.ndim > 1:
            found.append((f"the right numbers with rows and columns exchanged, {shapes}", got.T))
        found.append((f"the right numbers {shapes}", got.reshape(wanted)))
    if got.ndim == len(wanted) and got.shape[1:] == wanted[1:] and len(got) == wanted[0] + 1:
        found.append(("the right rows, and one row too many at the beginning", got[1:]))
        found.append(("the right rows, and one row too many at the end", got[:-1]))
    return found


def _shape_in_words(shape: tuple[int, ...]) -> str:
    return f"an array of shape {shape}" if shape else "a single number"


def _given_only(value: sp.Basic, call: Call) -> sp.Expr:
    if not isinstance(value, sp.Expr):
        raise Unfit(f"{show(value)} where an expression is asked for")
    if fresh := value.free_symbols - set(call.symbols.given):
        names = ", ".join(sorted(symbol.name for symbol in fresh))
        raise Unfit(
            f"an expression with the {plural('symbol', fresh)} {names}, which it was not given: use the "
            "arguments themselves (sp.symbols makes symbols of its own, even if their names are the same)"
        )
    if value.has(sp.nan, sp.zoo, sp.oo, -sp.oo):
        raise Unfit(f"{show(value)}, which is not finite")
    return value
