"""Where to compare two expressions: at random points, far away, and beside what their conditions turn on.

Random points see a formula that is wrong everywhere. A case that differs only beyond some threshold is
found by solving for the threshold: of a condition, of a maximum, of what is inside of an absolute value.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

import numpy as np
import sympy as sp

from autograder.doubles import Points, evaluate
from autograder.precise import precisely

NEAR = 16
"""How many points are drawn near zero."""
FAR = 10
"""How many are drawn far away: up to 300, or whole numbers up to 30."""
SIMPLE = 256
"""How many are drawn where values are hardly ever real."""
SWITCHES = 24
"""How many conditions and the like are looked at, each along at most `ALONG` symbols."""
ALONG = 3
BESIDE = 240
"""How many points are tried beside thresholds."""
STEPS = (2.0**-24, 2.0**-8, 2.0**-3, 1.0, 4.0)
"""How far beside a threshold: just beyond, and where the other case has come into its own."""

EXACT = 1e-40
"""Up to what part of their size numbers of many digits are equal."""

Switch = tuple[sp.Expr, sp.Expr]
"""Two expressions; something changes where they are equal."""


def near(symbols: Sequence[sp.Symbol], rng: np.random.Generator) -> Points:
    """Random points near zero, on both sides of it where the symbols may be on both sides."""
    return {symbol: _drawn(symbol, rng, rng.uniform(0.2, 2.5, NEAR), 9) for symbol in symbols}


def far(symbols: Sequence[sp.Symbol], rng: np.random.Generator) -> Points:
    """Random points far away: half of them in one symbol only, half in all."""
    points = {}
    for k, symbol in enumerate(symbols):
        away = _drawn(symbol, rng, np.exp(rng.uniform(np.log(2.5), np.log(300), FAR)), 31)
        home = _drawn(symbol, rng, rng.uniform(0.2, 2.5, FAR), 9)
        index = np.arange(FAR)
        points[symbol] = np.where((index % 2 == 0) | (index // 2 % len(symbols) == k), away, home)
    return points


def simple(symbols: Sequence[sp.Symbol], rng: np.random.Generator) -> Points:
    """Halves and whole numbers, and numbers of all sizes: where roots and logarithms may be real."""
    halves, size = rng.integers(1, 9, (len(symbols), SIMPLE)) / 2, np.geomspace(2.0**-9, 32, SIMPLE)
    return {
        symbol: np.where(
            np.arange(SIMPLE) % 2,
            _drawn(symbol, rng, halves[k], 5),
            _drawn(symbol, rng, rng.permutation(size), 9),
        )
        for k, symbol in enumerate(symbols)
    }


def _drawn(symbol: sp.Symbol, rng: np.random.Generator, size: np.ndarray, beyond: int) -> np.ndarray:
    """Numbers of a given size as the symbol's assumptions allow."""
    if symbol.is_integer:
        least = 0 if symbol.is_nonnegative and not symbol.is_positive else 1
        size = rng.integers(least, beyond, len(size)).astype(float)
    else:
        # Quarters of thousandths: few digits to show, and exact in binary.
        size = np.round(size * 4096) / 4096
    signs = rng.choice([-1.0, 1.0], len(size))
    if symbol.is_nonnegative:
        return size
    return -size if symbol.is_nonpositive else size * signs


def beside(sides: Sequence[sp.Expr], symbols: Sequence[sp.Symbol], start: Points) -> Points:
    """Points on both sides of each threshold, and between neighbouring ones."""
    found = []
    for symbol, base, roots in _thresholds(list(switches(sides, symbols)), symbols, start):
        beside_ = [root + sign * step * max(1.0, abs(root) / 16) for root in roots
                   for step in STEPS for sign in (-1, 1)]  # fmt: skip
        between = [(a + b) / 2 for a, b in itertools.pairwise(roots)]
        wanted = between + beside_
        if symbol.is_integer:
            wanted = [float(round(root) + k) for root in roots for k in (-1, 0, 1)]
        found.extend({**base, symbol: value} for value in wanted if _allowed(symbol, value))
    found = found[:BESIDE]
    return {symbol: np.array([point[symbol] for point in found]) for symbol in symbols}


def isolated(
    sides: Sequence[sp.Expr], symbols: Sequence[sp.Symbol], start: Points
) -> Iterator[tuple[sp.Symbol, Mapping[sp.Symbol, Any]]]:
    """Points at which an equality inside of the expressions holds exactly, and the symbol solved for."""
    equalities = list(switches(sides, symbols, ("Equality", "Unequality", "KroneckerDelta")))
    for left, right in equalities:
        for symbol, base, roots in _thresholds([(left, right)], symbols, start):
            for root in roots[:4]:
                for value in (Fraction(root).limit_denominator(1000), Fraction(root)):
                    point = {**base, symbol: value}
                    a, b = (precisely(side, point) for side in (left, right))
                    if a is not None and b is not None and abs(a - b) <= EXACT * max(abs(a), abs(b)):
                        yield symbol, point
                        break


def _allowed(symbol: sp.Symbol, value: float) -> bool:
    if symbol.is_nonnegative:
        return value > 0 or (value == 0 and not symbol.is_positive)
    return not symbol.is_nonpositive or value < 0 or (value == 0 and not symbol.is_negative)


RELATIONS = ("StrictLessThan", "LessThan", "StrictGreaterThan", "GreaterThan", "Equality", "Unequality")
_OF_ZERO = ("Heaviside", "sign", "Abs")
KINDS = (*RELATIONS, "KroneckerDelta", *_OF_ZERO, "Max", "Min")


def switches(
    sides: Sequence[sp.Expr], symbols: Sequence[sp.Symbol], kinds: Sequence[str] = KINDS
) -> dict[Switch, None]:
    """The pairs whose order matters inside of expressions, at most `SWITCHES` of them."""
    found: dict[Switch, None] = {}
    for node in itertools.chain.from_iterable(map(sp.preorder_traversal, sides)):
        name = type(node).__name__
        if name not in kinds:
            continue
        parts = (node.args[0], sp.Integer(0)) if name in _OF_ZERO else node.args
        for pair in itertools.combinations(parts[: 2 if name == "KroneckerDelta" else 4], 2):
            if all(part.free_symbols <= set(symbols) for part in pair):
                found[pair] = None
            if len(found) == SWITCHES:
                return found
    return found


_GRID = np.concatenate([[0.0], np.geomspace(2.0**-8, 1e5, 60)])
_GRID = np.concatenate([-_GRID[:0:-1], _GRID])
_PARTS = np.linspace(0, 1, 33)


def _thresholds(
    pairs: Sequence[Switch], symbols: Sequence[sp.Symbol], start: Points
) -> Iterator[tuple[sp.Symbol, Mapping[sp.Symbol, float], list[float]]]:
    """For each symbol, with the others fixed: where, along it, the pairs are equal; in order."""
    turns = [({*left.free_symbols, *right.free_symbols}, left, right) for left, right in pairs]
    for symbol in [s for s in symbols if any(s in names for names, _, _ in turns)][:ALONG]:
        for k in range(2 if len(symbols) > 1 else 1):
            base = {s: float(values[k]) for s, values in start.items()}
            roots: set[float] = set()
            for names, left, right in turns:
                if symbol in names:
                    roots.update(_roots(left, right, symbol, base))
            if roots:
                yield symbol, base, _apart(sorted(roots))


def _roots(left: sp.Expr, right: sp.Expr, symbol: sp.Symbol, base: Mapping[sp.Symbol, float]) -> list[float]:
    """Where two expressions change their order along a symbol, as far as a grid shows it."""

    def gap(values: np.ndarray) -> np.ndarray:
        flat = values.ravel()
        points = {s: flat if s == symbol else np.full(flat.shape, v) for s, v in base.items()}
        a, b = (evaluate(side, points, cases=True) for side in (left, right))
        with np.errstate(invalid="ignore"):
            return np.where((a.imag == 0) & (b.imag == 0), (a - b).real, np.nan).reshape(values.shape)

    at = _GRID[np.array([_allowed(symbol, v) for v in _GRID])]
    values = gap(at)
    roots = at[values == 0].tolist()
    turning = np.flatnonzero(np.sign(values[:-1]) * np.sign(values[1:]) < 0)[:6]
    low, high = at[turning], at[turning + 1]
    for _ in range(10 if len(turning) else 0):
        inside = low[:, None] + (high - low)[:, None] * _PARTS
        values = gap(inside)
        # The first part whose ends lie on different sides; a zero is a side of its own.
        first = np.argmax(np.sign(values[:, :-1]) * np.sign(values[:, 1:]) <= 0, axis=1)
        rows = np.arange(len(low))
        low, high = inside[rows, first], inside[rows, first + 1]
        low, high = (
            np.where(values[rows, first + 1] == 0, high, low),
            np.where(values[rows, first] == 0, low, high),
        )
    return roots + ((low + high) / 2).tolist()


def _apart(roots: Sequence[float]) -> list[float]:
    """The roots without those that only rounding tells from the one before."""
    found = [roots[0]]
    for root in roots[1:]:
        if root - found[-1] > 1e-9 * max(1.0, abs(root)):
            found.append(root)
    return found[:8]
