"""The value of an expression at a point, to many digits and in bounded time.

SymPy's own `evalf` and `doit` take as long as they like over a sum of a billion terms, a tower of
exponentials or a power of a power. Here a walk over the expression with arithmetic of a fixed,
high precision gives up on these: they have no value that could be judged.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import mpmath
import numpy as np
import sympy as sp

DIGITS = 60
STEPS = 50_000
"""How many nodes one walk may visit, the terms of unevaluated sums included."""
LARGEST = 1e6
"""Arguments beyond it have no exponential, sine or factorial that is worth its price."""

_MP = mpmath.MPContext()
_MP.dps = DIGITS
_TIE = _MP.mpf(10) ** (10 - DIGITS)
_SHAKE = _MP.mpf(10) ** (2 - DIGITS)
_FLOAT = _MP.mpf(2) ** -52
_PLAIN = 60
"""The bits of a number up to which sums and products of three are exact."""


class _NoValue(Exception):
    """No finite value, or none at a bounded price."""


@dataclass
class Budget:
    """The steps that several walks may take together."""

    steps: int


def precisely(
    expression: sp.Expr, point: Mapping[sp.Symbol, Any], budget: Budget | None = None
) -> Any | None:
    """The value with `DIGITS` digits, real or complex; None where there is none in bounded time.

    ``point`` gives each free symbol an exact number. Numbers in the expression count as exact, so
    a float is the fraction that it stands for. What the walk costs is taken from the ``budget``.
    """
    return _walked(_Walk(), expression, point, budget)


def with_error(
    expression: sp.Expr,
    point: Mapping[sp.Symbol, Any],
    rng: np.random.Generator,
    budget: Budget | None = None,
    *,
    floats: bool = False,
) -> tuple[Any, Any] | None:
    """The value as `precisely` gives it, and about how far rounding may have put it off.

    Two walks shake whatever they round, each in its own way: where terms cancel until nothing but
    rounding is left, and where a jump is at stake, the two come apart. With ``floats`` they shake
    floats in the expression by as much as these may have been rounded when they were computed.
    """
    walks = [_ShakenWalk(int(rng.integers(2**62)), floats) for _ in range(2)]
    a, b = (_walked(walk, expression, point, budget) for walk in walks)
    return None if a is None or b is None else (a, abs(a - b))


def _walked(
    walk: _Walk, expression: sp.Expr, point: Mapping[sp.Symbol, Any], budget: Budget | None = None
) -> Any | None:
    at = {symbol: _number(sp.Rational(value)) for symbol, value in point.items()}
    if budget is not None:
        walk.steps = allowed = min(walk.steps, budget.steps)
    try:
        value = walk.value(expression, at)
    except (_NoValue, ArithmeticError, ValueError, TypeError, mpmath.libmp.NoConvergence):
        return None
    finally:
        if budget is not None:
            budget.steps -= allowed - max(walk.steps, 0)
    return value if _MP.isfinite(value) and not isinstance(value, bool) else None


def as_complex(value: Any) -> complex:
    """A precise value in double precision, infinite where it is beyond."""
    return complex(_as_float(value.real), _as_float(value.imag))


def _as_float(value: Any) -> float:
    try:
        return float(value)
    except OverflowError:
        return math.copysign(math.inf, value)


def _number(node: sp.Expr) -> Any:
    if node.is_Float:
        return _MP.make_mpf(node._mpf_)
    return _MP.mpf(int(node.p)) / int(node.q)


class _Walk:
    """One walk, with the steps that are left to it."""

    def __init__(self) -> None:
        self.steps = STEPS

    def value(self, node: sp.Basic, at: Mapping[sp.Symbol, Any]) -> Any:
        self.steps -= 1
        if self.steps < 0:
            raise _NoValue
        if node.is_Symbol:
            if node not in at:
                raise _NoValue
            return at[node]
        if node.is_Rational or node.is_Float:
            return _number(node)
        if constant := _CONSTANTS.get(node):
            return +constant
        name = type(node).__name__
        if name in ("Sum", "Product"):
            return self.repeated(node, name, list(node.limits), at)
        if name == "Piecewise":
            return self.piecewise(node, at)
        if name in ("BooleanTrue", "BooleanFalse"):
            return name == "BooleanTrue"
        if function := _FUNCTIONS.get(name):
            return function(*(self.value(child, at) for child in node.args))
        raise _NoValue

    def piecewise(self, node: sp.Basic, at: Mapping[sp.Symbol, Any]) -> Any:
        for value, condition in node.args:
            if self.value(condition, at):
                return self.value(value, at)
        raise _NoValue

    def repeated(self, node: sp.Basic, name: str, limits: list[Any], at: Mapping[sp.Symbol, Any]) -> Any:
        """A sum or a product over whole numbers, term by term; the last limit is the outermost."""
        if not limits:
            return self.value(node.function, at)
        *inner, (variable, first, last) = limits
        first, last = _whole(self.value(first, at)), _whole(self.value(last, at))
        total = _MP.mpf(0 if name == "Sum" else 1)
        for k in range(first, last + 1):
            term = self.repeated(node, name, inner, {**at, variable: _MP.mpf(k)})
            total = total + term if name == "Sum" else total * term
            self.steps -= 1
        return total


class _ShakenWalk(_Walk):
    """A walk that changes every rounded result a little, at random."""

    def __init__(self, seed: int, floats: bool = False) -> None:
        super().__init__()
        self.random, self.floats = random.Random(seed), floats

    def value(self, node: sp.Basic, at: Mapping[sp.Symbol, Any]) -> Any:
        value = super().value(node, at)
        if self.floats and node.is_Float:
            # It may be what is left of numbers of order one, as 0.1 + 0.2 - 0.3 is.
            return value + self.random.uniform(-1, 1) * _FLOAT * max(1, abs(value))
        if isinstance(value, bool) or _is_exact(node):
            return value
        shake = self.random.uniform(-1, 1)
        if value.imag:
            shake = _MP.mpc(shake, self.random.uniform(-1, 1))
        return value + value * (shake * _SHAKE)


def _is_exact(node: sp.Basic) -> bool:
    """Whether the value of a node is not rounded at points of short binary fractions."""
    if node.is_Add or node.is_Mul:
        return len(node.args) <= 3 and all(map(_is_plain, node.args))
    return _is_plain(node)


def _is_plain(node: sp.Basic) -> bool:
    if node.is_Rational:
        return node.p.bit_length() <= _PLAIN and node.q in _BINARY
    if node.is_Float:
        _, _, exponent, bits = node._mpf_
        return bits <= _PLAIN and abs(exponent) <= _PLAIN
    return node.is_Symbol or node is sp.I


_BINARY = {2**k for k in range(_PLAIN)}


def _whole(value: Any) -> int:
    if not (_MP.isint(value) and abs(value) <= LARGEST):
        raise _NoValue
    return int(value.real)


def _real(value: Any) -> Any:
    if value.imag:
        raise _NoValue
    return value.real


def _power(base: Any, exponent: Any) -> Any:
    if _MP.isint(exponent):
        return base ** _whole(exponent)
    if base == 0:
        if exponent.real > 0:
            return _MP.mpf(0)
        raise _NoValue
    return _MP.exp(_modest(exponent * _MP.log(base)))


def _modest(value: Any) -> Any:
    if not abs(value) <= LARGEST:
        raise _NoValue
    return value


def _of_modest(function: Callable[..., Any]) -> Callable[..., Any]:
    return lambda *values: function(*map(_modest, values))


def _compared(holds: Callable[[Any], bool]) -> Callable[[Any, Any], bool]:
    """A comparison as a function of the difference, in which rounding makes no ties undone."""

    def compare(left: Any, right: Any) -> bool:
        apart = left - right
        return holds(0 if abs(apart) <= _TIE * max(abs(left), abs(right)) else _real(apart))

    return compare


def _equal(left: Any, right: Any) -> bool:
    return abs(left - right) <= _TIE * max(abs(left), abs(right))


def _heaviside(value: Any, at_zero: Any) -> Any:
    return _MP.mpf(_real(value) > 0) if value != 0 else at_zero


def _sign(value: Any) -> Any:
    return value / abs(value) if value != 0 else _MP.mpf(0)


def _argument(value: Any) -> Any:
    if value == 0:
        raise _NoValue
    return _MP.arg(value)


def _remainder(value: Any, divisor: Any) -> Any:
    return value - divisor * _MP.floor(_real(value / divisor))


_CONSTANTS = {
    sp.pi: _MP.pi, sp.E: _MP.e, sp.I: _MP.mpc(0, 1), sp.GoldenRatio: _MP.phi, sp.EulerGamma: _MP.euler,
}  # fmt: skip

_FUNCTIONS: dict[str, Callable[..., Any]] = {
    "Add": lambda *terms: sum(terms, _MP.mpf(0)),
    "Mul": lambda *factors: math.prod(factors, start=_MP.mpf(1)),
    "Pow": _power, "log": lambda value: _MP.log(value) if value else _MP.inf,
    **{name: _of_modest(getattr(_MP, name)) for name in (
        "exp", "sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh", "coth", "sech", "csch",
        "factorial", "gamma", "binomial", "erf", "erfc",
    )},
    **{name: getattr(_MP, name) for name in (
        "asin", "acos", "atan", "acot", "asinh", "acosh", "atanh", "re", "im",
    )},
    "atan2": lambda y, x: _MP.atan2(_real(y), _real(x)),
    "Abs": abs, "sign": _sign, "conjugate": _MP.conj, "arg": _argument,
    "floor": _MP.floor, "ceiling": _MP.ceil, "Mod": _remainder, "Heaviside": _heaviside,
    "Max": lambda *values: max(map(_real, values)), "Min": lambda *values: min(map(_real, values)),
    "KroneckerDelta": lambda left, right, *_: _MP.mpf(_equal(left, right)),
    "Equality": _equal, "Unequality": lambda left, right: not _equal(left, right),
    "StrictLessThan": _compared(lambda d: d < 0), "LessThan": _compared(lambda d: d <= 0),
    "StrictGreaterThan": _compared(lambda d: d > 0), "GreaterThan": _compared(lambda d: d >= 0),
    "And": lambda *parts: all(parts), "Or": lambda *parts: any(parts), "Not": lambda part: not part,
}  # fmt: skip
