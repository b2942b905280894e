"""Symbolic equality: whether two expressions are the same function of their symbols.

Both are evaluated at random points, by walking the trees with NumPy on all points at once. Where
rounding leaves doubt, arithmetic of high precision decides at some of the points.
No trust is put in `simplify`, nor in assumptions that an expression's symbols may lack.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import sympy as sp

from autograder.precise import as_complex, precisely

POINTS = 16
SAME = 1e-9
"""Relative difference up to which numbers are the same: a student may write 0.3333333333."""
NOTHING = 1e-30
"""What of a value may be left over from its cancelled parts, computed with many digits."""


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
    whole where they are assumed integer. An expression without a value wherever the other has one
    differs from it; `Undecided` where neither has any.
    """
    left, right = sp.sympify(left), sp.sympify(right)
    if left == right:
        return None
    symbols = sorted(left.free_symbols | right.free_symbols, key=lambda s: s.sort_key())
    points = {symbol: _draw(symbol, rng) for symbol in symbols}
    a, b = evaluate(left, points), evaluate(right, points)
    usable = np.isfinite(a) & np.isfinite(b)
    a, b = np.where(usable, a, 0.0), np.where(usable, b, 0.0)
    scale = np.maximum(np.abs(a), np.abs(b))
    gap = np.abs(a - b)
    if usable.sum() >= POINTS // 2 and np.all(gap <= SAME * scale):
        return None
    order = np.argsort(-gap / np.where(scale > 0, scale, 1), kind="stable")
    # What doubles cannot tell, such as a condition, may differ at any of the points.
    doubtful = [k for k in order if not usable[k]]
    return _decide(left, right, points, [*[k for k in order if usable[k]][:4], *doubtful])


def _decide(
    left: sp.Expr, right: sp.Expr, points: Mapping[sp.Symbol, np.ndarray], order: Sequence[int]
) -> Difference | None:
    """Compare with many digits at the points where the two seem furthest apart."""
    compared, one_sided = 0, []
    for k in order:
        if len(one_sided) == 4:
            return one_sided[0]  # once may be a hole in a formula, at k = 0 for instance
        point = {symbol: float(values[k]) for symbol, values in points.items()}
        a, b = (precisely(side, point) for side in (left, right))
        if a is None and b is None:
            continue
        if a is None or b is None:
            values = (complex("nan") if v is None else as_complex(v) for v in (a, b))
            one_sided.append(Difference(point, *values))
            continue
        compared += 1
        if not abs(a - b) <= max(SAME * max(abs(a), abs(b)), NOTHING):
            return Difference(point, as_complex(a), as_complex(b))
    if compared:
        return None
    if not one_sided:
        raise Undecided("no random point gives numbers to compare")
    return one_sided[0]


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
