"""The values of an expression at many points at once, in double precision: fast, and never trusted alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import sympy as sp

NEAR = 1e-9
"""Numbers that are closer than this, relative to their size, are not compared in doubles."""
TERMS = 64
"""How many terms of a sum or a product are worth adding up in doubles."""

Points = Mapping[sp.Symbol, np.ndarray]

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


def evaluate(expression: sp.Expr, points: Points, *, cases: bool = False) -> np.ndarray:
    """The expression's values at the points, complex128; NaN where there is no value in doubles.

    Conditions, and what depends on them, have a value only with ``cases``, and only where rounding
    cannot have decided them. Sums over whole numbers are among them.
    """
    size = len(next(iter(points.values()))) if points else 1
    with np.errstate(all="ignore"):
        value = _Walk(size, cases).value(expression, {s: v.astype(complex) for s, v in points.items()})
    return np.broadcast_to(value, (size,))


class _Walk:
    """A walk over an expression with arrays of values."""

    def __init__(self, size: int, cases: bool) -> None:
        self.size, self.cases = size, cases

    def value(self, node: sp.Basic, at: Points) -> Any:
        if node.is_Symbol:
            return at[node]
        if node.is_Number or node.is_NumberSymbol or node is sp.I:
            try:
                return complex(node)
            except (OverflowError, TypeError):
                return complex("nan")
        if node.is_Add or node.is_Mul:
            total, *rest = (self.value(child, at) for child in node.args)
            for value in rest:
                total = total + value if node.is_Add else total * value
            return total
        if node.is_Pow:
            base, exponent = (np.asarray(self.value(child, at), dtype=complex) for child in node.args)
            if node.exp.is_Integer and abs(node.exp) < 64:
                return base ** int(node.exp) if node.exp > 0 else 1 / base ** int(-node.exp)
            return np.power(base, exponent)
        name = type(node).__name__
        if ufunc := _UFUNCS.get(name):
            return ufunc(np.asarray(self.value(node.args[0], at), dtype=complex))
        if self.cases and (case := _CASES.get(name)):
            return case(self, node, at)
        # What is rarer than this is left to arbitrary precision.
        return complex("nan")

    def real(self, node: sp.Basic, at: Points) -> np.ndarray:
        """Real values, NaN where they are not real."""
        value = np.broadcast_to(self.value(node, at), (self.size,))
        return np.where(value.imag == 0, value.real, np.nan)

    def extreme(self, node: sp.Basic, at: Points) -> np.ndarray:
        choose = np.maximum if type(node).__name__ == "Max" else np.minimum
        return choose.reduce([self.real(child, at) for child in node.args])

    def heaviside(self, node: sp.Basic, at: Points) -> np.ndarray:
        value = self.real(node.args[0], at)
        return np.where(np.abs(value) > NEAR, value > 0, np.nan)

    def piecewise(self, node: sp.Basic, at: Points) -> np.ndarray:
        found = np.full(self.size, complex("nan"))
        left = np.ones(self.size, bool)
        for branch, condition in node.args:
            holds = self.condition(condition, at)
            found = np.where(left & (holds == 1), self.value(branch, at), found)
            left &= holds == 0
        return found

    def condition(self, node: sp.Basic, at: Points) -> np.ndarray:
        """1 where it holds, 0 where not, NaN where doubles cannot tell."""
        name = type(node).__name__
        if name in ("And", "Or"):
            choose = np.minimum if name == "And" else np.maximum
            return choose.reduce([self.condition(child, at) for child in node.args])
        if name == "Not":
            return 1 - self.condition(node.args[0], at)
        if name in ("BooleanTrue", "BooleanFalse"):
            return np.full(self.size, float(name == "BooleanTrue"))
        if name not in _RELATIONS:
            return np.full(self.size, np.nan)
        left, right = (self.real(child, at) for child in node.args)
        apart = np.abs(left - right) > NEAR * np.maximum(np.abs(left), np.abs(right))
        return np.where(apart, _RELATIONS[name](left, right), np.nan)

    def repeated(self, node: sp.Basic, at: Points, limits: tuple[Any, ...] | None = None) -> Any:
        """A sum or a product, the terms outside of the limits left out; the last limit is the outermost."""
        *inner, (variable, first, last) = node.limits if limits is None else limits
        first, last = (self.real(end, at) for end in (first, last))
        whole = (first == np.floor(first)) & (last == np.floor(last))
        neutral = 0.0 if type(node).__name__ == "Sum" else 1.0
        total = np.where(whole, complex(neutral), complex("nan"))
        if not whole.any() or np.max((last - first)[whole]) >= TERMS:
            return complex("nan")
        for k in range(int(max(0, np.max((last - first)[whole]) + 1))):
            inside = {**at, variable: (first + k).astype(complex)}
            term = self.repeated(node, inside, tuple(inner)) if inner else self.value(node.function, inside)
            term = np.where(first + k <= last, term, neutral)
            total = total * term if neutral else total + term
        return total


_CASES: dict[str, Callable[[_Walk, sp.Basic, Points], Any]] = {
    "Max": _Walk.extreme, "Min": _Walk.extreme, "Heaviside": _Walk.heaviside, "Piecewise": _Walk.piecewise,
    "Sum": _Walk.repeated, "Product": _Walk.repeated,
}  # fmt: skip
_RELATIONS: dict[str, Callable[..., Any]] = {
    "StrictLessThan": np.less, "LessThan": np.less, "StrictGreaterThan": np.greater,
    "GreaterThan": np.greater, "Equality": np.equal, "Unequality": np.not_equal,
}  # fmt: skip
