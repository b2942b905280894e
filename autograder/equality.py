"""Symbolic equality: whether two expressions are the same function of their symbols.

Both are evaluated at random points, by walking the trees with NumPy on all points at once. Where
rounding leaves doubt, SymPy's own arithmetic of arbitrary precision decides at some of the points.
No trust is put in `simplify`, nor in assumptions that an expression's symbols may lack.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import sympy as sp

POINTS = 16
SAME = 1e-9
"""Relative difference up to which numbers are the same: a student may write 0.3333333333."""
APART = 1e-6
"""Relative difference that rounding in double precision does not explain."""
DIGITS = 40
LARGEST_SUM = 2_000


class Undecided(Exception):
    """Neither equality nor difference could be shown: the grader's fault, not a student's."""


@dataclass(frozen=True)
class Difference:
    """Where two expressions differ: the point and both values there."""

    point: Mapping[sp.Symbol, float]
    left: complex
    right: complex


def difference(left: sp.Expr, right: sp.Expr, rng: np.random.Generator) -> Difference | None:
    """A point at which two expressions differ, or None where they are equal.

    Symbols are drawn as real numbers of both signs, positive where they are assumed positive and
    whole where they are assumed integer. `Undecided` where no point gives finite values.
    """
    left, right = sp.sympify(left), sp.sympify(right)
    if left == right:
        return None
    symbols = sorted(left.free_symbols | right.free_symbols, key=lambda s: s.sort_key())
    points = {symbol: _draw(symbol, rng) for symbol in symbols}
    a, b = evaluate(left, points), evaluate(right, points)
    usable = np.isfinite(a) & np.isfinite(b)
    scale = np.maximum(np.abs(a), np.abs(b))
    gap = np.where(usable, np.abs(a - b), 0.0)
    if usable.sum() >= POINTS // 2 and np.all(gap <= SAME * scale):
        return None
    order = np.argsort(-np.where(usable, gap / np.where(scale > 0, scale, 1), 1.0))
    return _decide(left, right, points, order[:4])


def _decide(
    left: sp.Expr, right: sp.Expr, points: Mapping[sp.Symbol, np.ndarray], order: Sequence[int]
) -> Difference | None:
    """Compare with many digits at the points where the two seem furthest apart."""
    compared = 0
    for k in order:
        point = {symbol: sp.Rational(float(values[k])) for symbol, values in points.items()}
        a, b = (_precisely(side, point) for side in (left, right))
        if a is None or b is None:
            continue
        compared += 1
        if not abs(a - b) <= SAME * max(abs(a), abs(b)):
            return Difference({s: float(v) for s, v in point.items()}, complex(a), complex(b))
    if not compared:
        raise Undecided(f"{left} and {right}: no random point gives numbers to compare")
    return None


def _precisely(side: sp.Expr, point: Mapping[sp.Symbol, sp.Rational]) -> sp.Expr | None:
    # A float would hold the whole computation to its own sixteen digits; as a fraction it is exact.
    exact = side.xreplace({number: sp.Rational(number) for number in side.atoms(sp.Float)})
    value = exact.subs(point).doit().evalf(DIGITS)
    if (
        value.is_number
        and value.is_finite
        and (value.is_Float or value.as_real_imag()[0].is_Float or value.is_zero or value.is_Integer)
    ):
        return value if abs(value) > sp.Float(10) ** (-DIGITS // 2) else sp.Integer(0)
    return None


def _draw(symbol: sp.Symbol, rng: np.random.Generator) -> np.ndarray:
    if symbol.is_integer:
        return rng.integers(0 if symbol.is_nonnegative else 1, 9, POINTS).astype(float)
    # Quarters of thousandths: exact in binary, so both arithmetics see the same point.
    size = np.round(rng.uniform(0.2, 2.5, POINTS) * 4096) / 4096
    return size if symbol.is_positive else size * rng.choice([-1.0, 1.0], POINTS)


_UFUNCS: dict[str, Callable[..., Any]] = {
    "exp": np.exp, "log": np.log, "sin": np.sin, "cos": np.cos, "tan": np.tan,
    "sinh": np.sinh, "cosh": np.cosh, "tanh": np.tanh, "asin": np.arcsin, "acos": np.arccos,
    "atan": np.arctan, "asinh": np.arcsinh, "acosh": np.arccosh, "atanh": np.arctanh,
    "Abs": np.abs, "re": np.real, "im": np.imag, "conjugate": np.conj, "arg": np.angle,
    "cot": lambda z: 1 / np.tan(z), "sec": lambda z: 1 / np.cos(z), "csc": lambda z: 1 / np.sin(z),
    "coth": lambda z: 1 / np.tanh(z), "sech": lambda z: 1 / np.cosh(z),
    "csch": lambda z: 1 / np.sinh(z), "sign": np.sign,
    "floor": lambda z: np.floor(z.real), "ceiling": lambda z: np.ceil(z.real),
}  # fmt: skip


def evaluate(expression: sp.Expr, points: Mapping[sp.Symbol, np.ndarray]) -> np.ndarray:
    """The expression's values at the points, complex128; NaN where there is no value in doubles."""
    with np.errstate(all="ignore"):
        value = _walk(expression, {s: v.astype(complex) for s, v in points.items()})
    size = len(next(iter(points.values()))) if points else POINTS
    return np.broadcast_to(value, (size,))


def _walk(node: sp.Basic, at: Mapping[sp.Symbol, np.ndarray]) -> Any:
    if node.is_Symbol:
        return at[node]
    if node.is_Number or node.is_NumberSymbol or node is sp.I:
        try:
            return complex(node)
        except (OverflowError, TypeError):
            return complex("nan")
    if node.is_Add or node.is_Mul:
        total, *rest = (_walk(child, at) for child in node.args)
        for value in rest:
            total = total + value if node.is_Add else total * value
        return total
    if node.is_Pow:
        base, exponent = (_walk(child, at) for child in node.args)
        if node.exp.is_Integer and abs(node.exp) < 64:
            return (
                np.power(np.asarray(base), int(node.exp))
                if node.exp > 0
                else 1 / np.asarray(base) ** int(-node.exp)
            )
        return np.power(np.asarray(base, dtype=complex), exponent)
    if ufunc := _UFUNCS.get(type(node).__name__):
        return ufunc(np.asarray(_walk(node.args[0], at), dtype=complex))
    # What is rarer than this is left to arbitrary precision.
    return complex("nan")
