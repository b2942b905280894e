"""Certificates: answers that prove a claim, verified exactly and compared with nothing."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import sympy as sp
from sympy.polys.polyerrors import BasePolynomialError

from autograder.laws import Failure
from autograder.precise import precisely
from autograder.reading import show

SLACK = 1e-9
"""What floating-point coefficients may be off by, relative to the largest; exact ones may not."""
NOTHING = 1e-40
"""What exact coefficients with roots in them may be off by, evaluated with many digits."""
LONGEST = 20_000
"""How many terms an expression may have once it is multiplied out."""


def sum_of_squares(
    terms: Sequence[tuple[sp.Expr, sp.Expr]],
    target: sp.Expr,
    variables: Sequence[sp.Symbol],
    rng: np.random.Generator,
) -> None:
    """Verify that Σ coefficient · expression² is the target, with what makes it a proof.

    The coefficients have to be non-negative real constants, the expressions polynomials in the
    variables with real coefficients; the identity is one of polynomials, decided exactly. `Failure`
    with a counterexample where it is none.
    """
    squares = []
    for coefficient, expression in terms:
        _refuse_coefficient(coefficient)
        squares.append(coefficient * polynomial(expression, variables) ** 2)
    total = sp.Add(*squares)
    _refuse_long(total)
    _refuse_long(target)
    gap = sp.Poly(sp.expand(total - target), *variables)
    if _vanishes(gap, sp.Poly(sp.expand(target), *variables)):
        return
    point = _where_apart(gap, variables, rng)
    inputs = ", ".join(f"{symbol} = {value}" for symbol, value in point.items())
    values = (_shown(precisely(side, point)) for side in (total, target))
    raise Failure(
        "the sum of the weighted squares is not the expression it has to be: at {} it is {}, but it "
        "should be {}".format(inputs, *values)
    )


def polynomial(expression: sp.Expr, variables: Sequence[sp.Symbol]) -> sp.Expr:
    """The expression as a polynomial with real coefficients; `Failure` where it is none."""
    _refuse_long(expression)
    try:
        poly = sp.Poly(expression, *variables)
    except BasePolynomialError:
        # A quotient may still be a polynomial; finding out is dear and seldom needed.
        try:
            poly = sp.Poly(sp.cancel(expression), *variables)
        except BasePolynomialError:
            raise Failure(f"{show(expression)} is no polynomial in the given symbols") from None
    for coefficient in poly.coeffs():
        if not coefficient.is_number or coefficient.is_real is not True:
            raise Failure(
                f"{show(expression)} has the coefficient {show(coefficient)}, which is not real: its "
                "square may be negative"
            )
    return poly.as_expr()


def _refuse_coefficient(coefficient: sp.Expr) -> None:
    if not coefficient.is_number or coefficient.is_real is not True:
        raise Failure(f"the coefficient {show(coefficient)} is no real constant")
    # Whether a root is negative is read off its digits: SymPy's assumptions may not know.
    value = coefficient if coefficient.is_Rational else precisely(coefficient, {})
    if value is None or (0 < abs(value) < NOTHING and not coefficient.is_Rational):
        raise Failure(f"the sign of the coefficient {show(coefficient)} cannot be told")
    if not value >= 0:
        raise Failure(
            f"the coefficient {show(coefficient)} is negative: a square times a negative number is "
            "negative, so the sum proves nothing"
        )


def _refuse_long(expression: sp.Expr) -> None:
    if _terms(expression) > LONGEST:
        raise Failure(f"{show(expression)} is too long to be multiplied out")


def _terms(node: sp.Basic) -> int:
    """At most how many terms an expression has once it is multiplied out, capped."""
    if node.is_Add:
        count = sum(map(_terms, node.args))
    elif node.is_Mul:
        count = math.prod(map(_terms, node.args))
    elif node.is_Pow and node.exp.is_Integer:
        power = abs(int(node.exp))
        count = math.comb(_terms(node.base) + power - 1, power) if power else 1
    else:
        count = max(map(_terms, node.args), default=1)
    return min(count, LONGEST + 1)


def _vanishes(gap: sp.Poly, target: sp.Poly) -> bool:
    if gap.is_zero:
        return True
    if all(c.is_Rational for c in gap.coeffs()):
        return False
    largest = max((abs(c) for c in map(_value, target.coeffs())), default=0.0)
    slack = SLACK if gap.has(sp.Float) else NOTHING
    return all(abs(_value(c)) <= slack * largest for c in gap.coeffs())


def _value(coefficient: sp.Expr) -> Any:
    value = precisely(coefficient, {})
    return math.inf if value is None else value


def _where_apart(
    gap: sp.Poly, variables: Sequence[sp.Symbol], rng: np.random.Generator
) -> dict[sp.Symbol, sp.Integer]:
    """Small whole numbers at which a polynomial that is not zero is not zero."""
    for size in (3, 3, 3, 10, 10, 100, 1_000, 10_000, 100_000):
        values = rng.integers(-size, size + 1, len(variables))
        point = {s: sp.Integer(int(v)) for s, v in zip(variables, values, strict=True)}
        if abs(_value(gap.as_expr().subs(point))) > SLACK:
            break
    return point


def _shown(value: Any) -> str:
    return "no number" if value is None else show(float(value.real))
