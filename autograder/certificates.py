"""Certificates: answers that prove a claim, verified exactly and compared with nothing."""

from __future__ import annotations

import contextlib
import itertools
import math
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any

import numpy as np
import sympy as sp
from sympy.polys.polyerrors import BasePolynomialError

from autograder.equality import evaluate
from autograder.laws import Failure
from autograder.precise import as_complex, precisely, with_error
from autograder.signs import CERTAIN, Witness, where_negative, where_not_real, written_out
from autograder.words import show

SLACK = 1e-9
"""What floating-point coefficients may be off by, relative to the largest; exact ones may not."""
NOTHING = 1e-40
"""What exact coefficients with roots in them may be off by, evaluated with many digits."""
HIGHEST = 200
"""The degree that an expression may have."""
LONGEST = 5_000
SHORT = 20
"""How many terms an expression may have once it is multiplied out: to be judged, to be simplified."""
PAIRS = 40
NODES = 3_000
"""How many weighted squares a form may have, and how many nodes they may have in all."""
LARGE = 1e5
"""How many times the expected value parts of a sum may be for doubles to be believed."""


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
        _refuse_coefficient(coefficient, rng)
        squares.append(coefficient * polynomial(expression, variables, rng) ** 2)
    total = sp.Add(*squares)
    _refuse_long(total)
    _refuse_long(target)
    point = _where_apart(total, target, variables, rng)
    if point is None:
        return
    inputs = ", ".join(f"{symbol} = {value}" for symbol, value in point.items())
    values = (_shown(precisely(side, point)) for side in (total, target))
    raise Failure(
        "the sum of the weighted squares is not the expression it has to be: at {} it is {}, but it "
        "should be {}".format(inputs, *values),
        known_by=(total,),
    )


def nonnegative_form(
    terms: Sequence[tuple[sp.Expr, sp.Expr]],
    v: Sequence[sp.Symbol],
    form: Callable[[Mapping[sp.Symbol, float]], float],
    variables: Sequence[sp.Symbol],
    rng: np.random.Generator,
) -> None:
    """Verify that Σ weight · expression² is a quadratic form in v, with what makes it a proof of sign.

    The expressions have to be real and linear in v, the weights free of v and, for all real values of
    the variables, not negative; ``form`` gives the value that the sum has to have at a point. `Failure`
    with a counterexample where something is amiss.
    """
    _refuse_unwieldy(terms)
    terms = [(written_out(weight), written_out(expression)) for weight, expression in terms]
    for weight, expression in terms:
        if not weight.free_symbols.isdisjoint(v):
            raise Failure(f"the weight {show(weight)} depends on {_names(v)}: only the expressions may")
        _refuse_nonlinear(expression, v, variables, rng)
    _refuse_another_form(terms, form, [*v, *variables], rng)
    proved: set[Any] = set()
    for weight, expression in terms:
        if witness := _once(where_not_real, expression, rng, proved):
            raise Failure(
                f"the expression {show(expression)} is not real {_at(witness.point)}: its square may be "
                "negative",
                symptom="expression not real",
            )
        if witness := _once(where_negative, weight, rng, proved):
            raise _may_be_negative(weight, witness)


def _once(
    where: Callable[[sp.Expr, np.random.Generator], Witness | None],
    expression: sp.Expr,
    rng: np.random.Generator,
    proved: set[Any],
) -> Witness | None:
    """Look where it fails unless it is proved already: weights are alike, but for the symbols' names."""
    key = where, _shape(expression, {})
    if key in proved:
        return None
    witness = where(expression, rng)
    if witness is None:
        proved.add(key)
    return witness


def _shape(node: sp.Basic, numbers: dict[sp.Symbol, int]) -> Any:
    """An expression with symbols that are numbered as they come, and known by their assumptions."""
    if node.is_Symbol:
        return numbers.setdefault(node, len(numbers)), node.is_real, node.is_nonnegative
    if not node.args:
        return node
    return type(node), *(_shape(child, numbers) for child in node.args)


def _may_be_negative(weight: sp.Expr, witness: Witness) -> Failure:
    where, value = _at(witness.point), witness.value
    if value.imag:
        return Failure(f"the weight {show(weight)} is not real {where}", symptom="weight not real")
    return Failure(
        f"the weight {show(weight)} can be negative: {where} it is {value.real:.6g}. The sum is right, but "
        "it proves nothing unless no weight is ever negative",
        symptom="negative weight",
    )


def _refuse_nonlinear(
    expression: sp.Expr, v: Sequence[sp.Symbol], variables: Sequence[sp.Symbol], rng: np.random.Generator
) -> None:
    """An expression is linear in v if its values are those of its coefficients: without v, no constant."""
    points = _random_points([*v, *variables], rng)
    units = [{**point, **dict.fromkeys(v, 0.0), symbol: 1.0} for symbol in v for point in points]
    for values in (_in_doubles, _with_digits):  # which decide what doubles leave in doubt
        whole, *coefficients = np.split(values(expression, [*points, *units]), len(v) + 1)
        numbers = [np.array([point[symbol] for point in points]) for symbol in v]
        with np.errstate(all="ignore"):
            parts = [n * c for n, c in zip(numbers, coefficients, strict=True)]
            total, largest = sum(parts), np.max(np.abs([*parts, whole]), axis=0)
            fits = np.isfinite(total) & np.isfinite(largest) & (np.abs(total - whole) <= SLACK * largest)
        if np.all(fits):
            return
    k = int(np.argmin(fits))
    if not np.isfinite(total[k] + whole[k]):
        raise Failure(f"the expression {show(expression)} has no value {_at(points[k])}")
    raise Failure(
        f"the expression {show(expression)} is not linear in {_names(v)}: it has to be a combination "
        f"such as a*{v[0]} + b*{v[-1]}, and is squared only afterwards"
    )


def _in_doubles(expression: sp.Expr, points: Sequence[Mapping[sp.Symbol, float]]) -> np.ndarray:
    return evaluate(expression, {s: np.array([point[s] for point in points]) for s in points[0]})


def _with_digits(expression: sp.Expr, points: Sequence[Mapping[sp.Symbol, float]]) -> np.ndarray:
    values = (precisely(expression, point) for point in points)
    return np.array([complex("nan") if value is None else as_complex(value) for value in values])


def _refuse_another_form(
    terms: Sequence[tuple[sp.Expr, sp.Expr]],
    form: Callable[[Mapping[sp.Symbol, float]], float],
    variables: Sequence[sp.Symbol],
    rng: np.random.Generator,
) -> None:
    """The sum has the form's values: in doubles, and with many digits at one point and in doubt.

    What the sum may be off by depends on the form alone, and never on the sizes of the parts.
    """
    points = _random_points(variables, rng)
    expected = np.array([form(point) for point in points])
    slack = SLACK * np.max(np.abs(expected))
    with np.errstate(all="ignore"):
        parts = [_in_doubles(weight, points) * _in_doubles(e, points) ** 2 for weight, e in terms]
        parts = np.array(parts).reshape(len(terms), len(points))
        fits = np.abs(np.sum(parts, axis=0) - expected) <= slack
        fits &= np.sum(np.abs(parts), axis=0) <= LARGE * np.max(np.abs(expected))
    total = sp.Add(
        *(sp.Mul(w, sp.Pow(e, 2, evaluate=False), evaluate=False) for w, e in terms), evaluate=False
    )
    for k in sorted({0, *np.flatnonzero(~fits).tolist()}):
        value, error = with_error(total, points[k], rng) or (math.nan, math.nan)
        if abs(value - expected[k]) + error <= slack:
            continue
        if not error <= SLACK * abs(value - expected[k]):
            raise Failure(
                f"one of the weights and expressions has no value {_at(points[k])}, or none that rounding "
                "errors leave"
            )
        raise Failure(
            f"the sum of the weighted squares is not the quadratic form: {_at(points[k])} it is "
            f"{as_complex(value).real:.6g}, but it should be {expected[k]:.6g}",
            known_by=(total,),
        )


def _refuse_unwieldy(terms: Sequence[tuple[sp.Expr, sp.Expr]]) -> None:
    if len(terms) > PAIRS:
        raise Failure(f"{len(terms)} weighted squares are more than the {PAIRS} that are looked at")
    left = NODES
    for expression in itertools.chain(*terms):
        left -= sum(1 for _ in zip(range(left + 1), sp.preorder_traversal(expression), strict=False))
        if left < 0:
            raise Failure("the weights and expressions are too long for their signs to be proved")
        if _degree(expression) > HIGHEST:
            raise Failure(f"{show(expression)} has powers beyond any that can help here")


def _random_points(variables: Sequence[sp.Symbol], rng: np.random.Generator) -> list[dict[sp.Symbol, float]]:
    """Sixteenths of either sign, none of them near zero: exact in binary, and short in a message."""
    numbers = rng.integers(5, 28, (4, len(variables))) * rng.choice([-1, 1], (4, len(variables))) / 16
    return [dict(zip(variables, row, strict=True)) for row in numbers.tolist()]


def _at(point: Mapping[sp.Symbol, float]) -> str:
    # An integer zero in place of -0.0.
    text = ", ".join(f"{symbol} = {value or 0:.6g}" for symbol, value in point.items())
    return f"at {text}" if text else "anywhere"


def _names(symbols: Sequence[sp.Symbol]) -> str:
    return " and ".join(map(str, symbols))


def polynomial(expression: sp.Expr, variables: Sequence[sp.Symbol], rng: np.random.Generator) -> sp.Expr:
    """The expression as a polynomial with real coefficients; `Failure` where it is none."""
    _refuse_long(expression)
    if not expression.is_polynomial(*variables):
        # A quotient may still be a polynomial; finding out is dear and seldom needed.
        if _terms(expression) <= SHORT:
            with contextlib.suppress(BasePolynomialError):
                expression = sp.cancel(expression)
        if not expression.is_polynomial(*variables):
            raise Failure(f"{show(expression)} is no polynomial in the given symbols")
    # A polynomial has real coefficients if its values are real where its variables are.
    for _ in range(2):
        numbers = rng.integers(-(10**6), 10**6, len(variables))
        value = precisely(expression, {s: int(n) for s, n in zip(variables, numbers, strict=True)})
        if value is None or not abs(value.imag) <= NOTHING * abs(value):
            raise Failure(f"{show(expression)} is not real for real inputs: its square may be negative")
    return expression


def _refuse_coefficient(coefficient: sp.Expr, rng: np.random.Generator) -> None:
    if not coefficient.is_number or coefficient.is_real is not True:
        raise Failure(f"the coefficient {show(coefficient)} is no real constant")
    # Whether a root is negative is read off its digits: SymPy's assumptions may not know.
    found = (coefficient, 0) if coefficient.is_Rational else with_error(coefficient, {}, rng)
    value, error = found or (None, 0)
    if value is None or 0 < abs(value) <= CERTAIN * error:
        raise Failure(f"the sign of the coefficient {show(coefficient)} cannot be told")
    if not value >= 0:
        raise Failure(
            f"the coefficient {show(coefficient)} is negative: a square times a negative number is "
            "negative, so the sum proves nothing"
        )


def _degree(node: sp.Basic) -> int:
    """How fast a value can grow with what it is made of: towers of powers multiply their exponents."""
    if node.is_Pow and node.exp.is_Integer:
        return _degree(node.base) * abs(int(node.exp))
    degrees = [_degree(child) for child in node.args] or [1]
    return sum(degrees) if node.is_Mul else max(degrees)


def _refuse_long(expression: sp.Expr) -> None:
    if _terms(expression) > LONGEST:
        raise Failure(f"{show(expression)} is too long to be multiplied out")
    if _degree(expression) > HIGHEST:
        raise Failure(f"{show(expression)} has powers beyond any that can help here")


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


def _where_apart(
    total: sp.Expr, target: sp.Expr, variables: Sequence[sp.Symbol], rng: np.random.Generator
) -> dict[sp.Symbol, sp.Integer] | None:
    """Whole numbers at which two polynomials differ, small ones if may be; None where they are equal.

    Polynomials that agree at random numbers from a range far beyond their degree are the same.
    """
    generic, *small = (
        {s: sp.Integer(int(v)) for s, v in zip(variables, values, strict=True)}
        for size in (10**9, 10**9, 3, 3, 3, 10, 10, 100)
        for values in [rng.integers(-size, size + 1, len(variables))]
    )
    if not any(_apart(total, target, point, rng) for point in (generic, small[0])):
        return None
    return next((point for point in small[1:] if _apart(total, target, point, rng)), generic)


def _apart(
    total: sp.Expr, target: sp.Expr, point: dict[sp.Symbol, sp.Integer], rng: np.random.Generator
) -> bool:
    a, b = _exactly(total, point), _exactly(target, point)
    if a is not None and b is not None:
        return a != b
    slack = SLACK if total.has(sp.Float) or target.has(sp.Float) else NOTHING
    found = with_error(total, point, rng), with_error(target, point, rng)
    if None in found:
        return True
    (a, doubt_a), (b, doubt_b) = found
    return not abs(a - b) + doubt_a + doubt_b <= slack * max(abs(a), abs(b))


def _exactly(node: sp.Basic, point: dict[sp.Symbol, sp.Integer]) -> Fraction | None:
    """The value of what is made of rational numbers, sums, products and whole powers; else None."""
    if node.is_Symbol:
        return Fraction(int(point[node])) if node in point else None
    if node.is_Rational:
        return Fraction(int(node.p), int(node.q))
    whole_power = node.is_Pow and node.exp.is_Integer
    if not (node.is_Add or node.is_Mul or whole_power):
        return None
    values = [_exactly(child, point) for child in node.args]
    if None in values or (whole_power and values[0] == 0 and values[1] < 0):
        return None
    if node.is_Add:
        return sum(values)
    return math.prod(values) if node.is_Mul else values[0] ** int(values[1])


def _shown(value: Any) -> str:
    return "no number" if value is None else f"{as_complex(value).real:.12g}"
