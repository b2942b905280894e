"""Symbolic equality: whether two expressions are the same function of their symbols.

Both are evaluated at random points, far away, and beside every threshold of their conditions, by
walking the trees with NumPy on all points at once. What doubles do not confirm, arithmetic of high
precision decides, at a point at a time; and it always confirms a few that doubles did.
No trust is put in `simplify`, nor in assumptions that an expression's symbols may lack. The cases
that this has to get right are in `tests/truth/equality_cases.py`, and shown in docs/equality.md.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import sympy as sp

from autograder import places
from autograder.doubles import Points, evaluate
from autograder.precise import Budget, as_complex, precisely, with_error

__all__ = ["Difference", "Undecided", "difference", "evaluate"]

SAME = 1e-9
"""Relative difference up to which numbers are the same: a student may write 0.3333333333."""
EXACTLY = 1e-40
"""The same, of expressions without conditions in which no number stands for another one."""
SHORT = 10_000
"""The largest denominator of a fraction that stands for itself."""
NOTHING = 1e-30
"""What of a value may be left over from its cancelled parts, computed with many digits."""
LEFT_OVER = 1e-12
"""The same where there are floats, which were rounded when they were computed: 0.1 + 0.2 - 0.3."""
CERTAIN = 1e6
"""How many times the error that was seen a difference has to be to be believed."""
CONFIRMED = 3
"""How many of the points that doubles confirm are confirmed with many digits as well."""
HOLES = 4
"""At how many places one expression has to lack a value that the other has, to differ from it."""
WORK = 200_000
"""The steps in high precision that one comparison may take: some seconds, for the most hostile."""


class Undecided(Exception):
    """Neither equality nor difference could be shown: the grader's fault, not a student's."""


@dataclass(frozen=True)
class Difference:
    """Where two expressions differ: the point and both values there, NaN for none."""

    point: Mapping[sp.Symbol, float]
    left: complex
    right: complex


def difference(left: sp.Expr, right: sp.Expr, rng: np.random.Generator) -> Difference | None:
    """A point at which two expressions differ, or None where they are the same function.

    The symbols' assumptions are their domains: real numbers of both signs unless they are assumed
    positive, negative or whole. Numbers are the same within 10⁻⁹ of their size, so that decimals
    may stand for fractions; where there are none, and no conditions, to forty digits.

    Functions are compared where they have real values; complex ones count if there are no others,
    or if an expression speaks of them (by I, re, im, arg, conjugate). A hole at a few places makes
    no difference, as x²/x has one and x has none; lacking a value wherever the other has one does.
    What an expression says of a single point (by Eq or Ne) counts if the other has a value there
    and the function does not jump there: the value at a jump is a convention.

    `Undecided` where there is no point at which either has a value that could be computed.
    """
    left, right = (_evaluated(sp.sympify(side)) for side in (left, right))
    if left == right:
        return None
    return _Comparison(left, right, rng).result()


def _evaluated(side: sp.Expr) -> sp.Expr:
    """With its derivatives and substitutions carried out: only a check's own side can have any."""
    unevaluated = (sp.Derivative, sp.Subs)
    if not side.has(*unevaluated):
        return side
    return side.replace(lambda node: isinstance(node, unevaluated), lambda node: node.doit())


_OF_COMPLEX = (sp.I, sp.re, sp.im, sp.arg, sp.conjugate)
_OF_CASES = (sp.Piecewise, sp.Max, sp.Min, sp.Heaviside, sp.KroneckerDelta, sp.floor, sp.ceiling, sp.Mod)


@dataclass
class _Comparison:
    left: sp.Expr
    right: sp.Expr
    rng: np.random.Generator
    compared: int = 0
    one_sided: list[Difference] = field(default_factory=list)
    far_away: list[Difference] = field(default_factory=list)
    not_real: list[Difference | None] = field(default_factory=list)

    def __post_init__(self) -> None:
        sides = (self.left, self.right)
        self.symbols = sorted(self.left.free_symbols | self.right.free_symbols, key=lambda s: s.sort_key())
        self.budget = Budget(WORK)
        self.complex = any(side.has(*_OF_COMPLEX) for side in sides)
        numbers = set().union(*(side.atoms(sp.Rational, sp.Float) for side in sides))
        self.floats = any(number.is_Float for number in numbers)
        exact = not (self.floats or any(number.q > SHORT for number in numbers))
        self.tolerance = EXACTLY if exact and not any(side.has(*_OF_CASES) for side in sides) else SAME

    def result(self) -> Difference | None:
        start = places.near(self.symbols, self.rng)
        if apart := self.over(start, 8, holes=True):
            return apart
        if self.symbols and (apart := self.over(places.far(self.symbols, self.rng), 4)):
            return apart
        sides = (self.left, self.right)
        if places.switches(sides, self.symbols):
            if apart := self.over(places.beside(sides, self.symbols, start), 24, holes=True):
                return apart
            if apart := self.at_isolated(start):
                return apart
        if any(self.not_real) and (apart := self.over(places.simple(self.symbols, self.rng), 8)):
            return apart
        if self.compared:
            return None
        if self.not_real:
            return next(filter(None, self.not_real), None)
        for apart in (*self.one_sided, *self.far_away):
            return apart
        raise Undecided("no point gives numbers to compare")

    def over(self, points: Points, enough: int, *, holes: bool = False) -> Difference | None:
        """Compare at many points; at those that look most different, with many digits."""
        a, b = (evaluate(side, points, cases=True) for side in (self.left, self.right))
        a, b = np.broadcast_arrays(a, b)
        usable = np.isfinite(a) & np.isfinite(b)
        a, b = np.where(usable, a, 0.0), np.where(usable, b, 0.0)
        scale, gap = np.maximum(np.abs(a), np.abs(b)), np.abs(a - b)
        ratio = np.where(usable, gap / np.where(scale > 0, scale, 1), -1)
        order = np.argsort(-ratio, kind="stable")
        confirmed = usable & (gap <= SAME * scale)
        # Those with real values first: complex ones count only if there are no others.
        no_real = (np.abs(a.imag) > SAME * np.abs(a)) & (np.abs(b.imag) > SAME * np.abs(b))
        order = sorted(order, key=no_real.__getitem__)
        suspects = [k for k in order if usable[k] and not confirmed[k]]
        doubtful = [k for k in order if not usable[k]]
        sure = [k for k in order if confirmed[k]][: max(0, CONFIRMED - self.compared)]
        before = len(self.one_sided)
        for k in [*suspects[:enough], *sure, *doubtful[:enough]]:
            point = {symbol: float(values[k]) for symbol, values in points.items()}
            if apart := self.at(point, holes):
                return apart
            if holes and self.lacks_values(self.one_sided[before:], points):
                return self.one_sided[before]
        return None

    def lacks_values(self, one_sided: Sequence[Difference], points: Points) -> bool:
        """Whether one expression lacks its values at more than a hole here and there."""
        if len(one_sided) < HOLES:
            return False
        # At k = 0, say, there may be a hole whatever the other symbols are.
        return all(
            len({apart.point[symbol] for apart in one_sided}) > 2 or len(set(values.tolist())) <= 2
            for symbol, values in points.items()
        )

    def at(self, point: Mapping[sp.Symbol, Any], holes: bool) -> Difference | None:
        """Compare at one point with many digits."""
        a, b = (precisely(side, point, self.budget) for side in (self.left, self.right))
        if a is not None and b is not None and not self.same(a, b):
            a, b = self.believed(a, b, point)
        if a is None or b is None:
            if (a is None) != (b is None):
                (self.one_sided if holes else self.far_away).append(self.apart(point, a, b))
            return None
        apart = None if self.same(a, b) else self.apart(point, a, b)
        if not self.complex and _is_not_real(a) and _is_not_real(b):
            self.not_real.append(apart)
            return None
        self.compared += 1
        return apart

    def same(self, a: Any, b: Any) -> bool:
        """Whether two values are the same number."""
        return abs(a - b) <= self.tolerance * max(abs(a), abs(b))

    def believed(self, a: Any, b: Any, point: Mapping[sp.Symbol, Any]) -> tuple[Any, Any]:
        """Two values that differ, as far as that is not rounding: a value twice if nothing else is left.

        What has drowned in rounding is no value. Where rounding hides whether they differ, there are none.
        """
        gap = abs(a - b)
        if gap <= NOTHING and self.compared >= CONFIRMED:
            return a, a
        if (errors := self.errors(point)) is None:
            return None, None
        if gap > CERTAIN * sum(errors):
            left_over = self.floats and gap <= LEFT_OVER and self.is_left_over(gap, point)
            return (a, a) if left_over else (a, b)
        if gap <= (LEFT_OVER if self.floats else NOTHING):
            return a, a
        a, b = (
            None if CERTAIN * error > abs(value) else value
            for value, error in zip((a, b), errors, strict=True)
        )
        return (a, b) if a is None or b is None else (None, None)

    def errors(self, point: Mapping[sp.Symbol, Any], floats: bool = False) -> list[Any] | None:
        """How far rounding may have put each side's value off, that of floats included if so wished."""
        found = [
            with_error(side, point, self.rng, self.budget, floats=floats) for side in (self.left, self.right)
        ]
        return None if None in found else [error for _, error in found]

    def is_left_over(self, gap: Any, point: Mapping[sp.Symbol, Any]) -> bool:
        """Whether a small difference is what decimals leave over that were rounded."""
        errors = self.errors(point, floats=True)
        return errors is not None and gap <= 64 * sum(errors)

    def at_isolated(self, start: Points) -> Difference | None:
        """Compare at the single points that the expressions treat apart."""
        for symbol, point in places.isolated((self.left, self.right), self.symbols, start):
            apart = self.at(point, holes=False)
            if apart is not None and (symbol.is_integer or self.is_continuous(symbol, point)):
                return apart
        return None

    def is_continuous(self, symbol: sp.Symbol, point: Mapping[sp.Symbol, Any]) -> bool:
        """Whether the functions have one limit at a point from both sides."""
        beside = [{**point, symbol: point[symbol] + step} for step in (-(2.0**-40), 2.0**-40)]
        for side in (self.left, self.right):
            a, b = (precisely(side, place, self.budget) for place in beside)
            if a is not None and b is not None and abs(a - b) > 1e-6 * max(abs(a), abs(b), 1e-3):
                return False
        return True

    def apart(self, point: Mapping[sp.Symbol, Any], a: Any, b: Any) -> Difference:
        values = (complex("nan") if value is None else as_complex(value) for value in (a, b))
        return Difference({symbol: float(value) for symbol, value in point.items()}, *values)


def _is_not_real(value: Any) -> bool:
    return abs(value.imag) > EXACTLY * abs(value)
