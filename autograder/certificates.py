"""Certificates: answers that prove a claim, verified exactly and compared with nothing."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import sympy as sp

from autograder.laws import Failure
from autograder.reading import show

SLACK = 1e-9
"""What floating-point coefficients may be off by, relative to the largest; exact ones may not."""


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
    total = sp.Integer(0)
    for coefficient, expression in terms:
        _refuse_coefficient(coefficient)
        total += coefficient * polynomial(expression, variables) ** 2
    gap = sp.Poly(sp.expand(total - target), *variables)
    if _vanishes(gap, sp.Poly(sp.expand(target), *variables)):
        return
    point = _where_apart(gap, variables, rng)
    inputs = ", ".join(f"{symbol} = {value}" for symbol, value in point.items())
    raise Failure(
        f"the sum of the weighted squares is not the expression it has to be: at {inputs} it is "
        f"{show(sp.nsimplify(total.subs(point)))}, but it should be {show(target.subs(point))}"
    )


def polynomial(expression: sp.Expr, variables: Sequence[sp.Symbol]) -> sp.Expr:
    """The expression as a polynomial with real coefficients; `Failure` where it is none."""
    try:
        poly = sp.Poly(expression, *variables)
    except sp.PolynomialError:
        # A quotient may still be a polynomial; finding out is dear and seldom needed.
        try:
            poly = sp.Poly(sp.cancel(expression), *variables)
        except sp.PolynomialError:
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
    if coefficient.is_negative or not coefficient.is_nonnegative:
        raise Failure(
            f"the coefficient {show(coefficient)} is negative: a square times a negative number is "
            "negative, so the sum proves nothing"
        )


def _vanishes(gap: sp.Poly, target: sp.Poly) -> bool:
    if gap.is_zero:
        return True
    if not gap.has(sp.Float):
        return all(sp.simplify(c) == 0 for c in gap.coeffs()) if gap.get_domain().is_EX else False
    largest = max((abs(float(c)) for c in target.coeffs()), default=0.0)
    return all(abs(float(c)) <= SLACK * largest for c in gap.coeffs())


def _where_apart(
    gap: sp.Poly, variables: Sequence[sp.Symbol], rng: np.random.Generator
) -> dict[sp.Symbol, sp.Integer]:
    """Small whole numbers at which a polynomial that is not zero is not zero."""
    size = 3
    while True:
        values = rng.integers(-size, size + 1, len(variables))
        point = {s: sp.Integer(int(v)) for s, v in zip(variables, values, strict=True)}
        if abs(float(gap.as_expr().subs(point))) > SLACK:
            return point
        size += 1
