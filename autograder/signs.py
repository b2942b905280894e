"""Signs, proved or refuted: whether an expression is negative for some real values of its symbols.

Trying numbers proves nothing. Signs of parts are combined by rules: a square, an exponential, a sum of
what is not negative. Where these leave a sum undecided, it is written as a quotient of polynomials in
symbols and exponentials (`autograder.algebra`), whose coefficients along the exponentials have to be
sums of squares. Numbers refute: they are looked for near zero and far away, with many digits.

A sign is meant wherever the expression has a value: what holds almost everywhere holds in the limit.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
import sympy as sp

from autograder.algebra import Algebra, Opaque, Product, Sign, exact
from autograder.equality import Undecided, evaluate
from autograder.precise import as_complex, precisely

BRANCHES = 16
"""How many combinations of the branches of conditions are tried."""
NOTHING = 1e-36
"""What a value of `precisely` may be off by at the points that are tried."""


@dataclass(frozen=True)
class Witness:
    """A point at which an expression is negative, or not real, and its value there."""

    point: Mapping[sp.Symbol, float]
    value: complex


def where_negative(expression: sp.Expr, rng: np.random.Generator) -> Witness | None:
    """Where an expression is negative or not real; None where it is proved that it never is.

    `Undecided` where neither can be shown.
    """
    if all(prover.real(expression) and prover.nonnegative(expression) for prover in _provers(expression)):
        return None
    return _witness(expression, rng, lambda value: value.real < -NOTHING or _imaginary(value))


def where_not_real(expression: sp.Expr, rng: np.random.Generator) -> Witness | None:
    """Where an expression is not real; None where it is proved that it always is."""
    if all(prover.real(expression) for prover in _provers(expression)):
        return None
    return _witness(expression, rng, _imaginary)


def _imaginary(value: Any) -> bool:
    return abs(value.imag) > max(NOTHING, 1e-20 * abs(value))


def _witness(expression: sp.Expr, rng: np.random.Generator, refutes: Callable[[Any], bool]) -> Witness:
    symbols = sorted(expression.free_symbols, key=lambda s: s.sort_key())
    for scale in (1.0, 3.0, 0.2, 10.0):
        drawn = rng.normal(0, scale, (len(symbols), 64)) * (rng.random((len(symbols), 64)) > 0.1)
        points = dict(zip(symbols, np.round(drawn * 16) / 16, strict=True))
        values = evaluate(expression, points)
        # Doubles point to where to look; what they cannot tell is looked at as well.
        suspicion = np.where(np.isfinite(values), np.abs(values.imag) - values.real, 1e-9)
        order = np.argsort(-suspicion, kind="stable")
        for k in order[: 10 if suspicion[order[0]] > 0 else 2]:
            point = {symbol: float(numbers[k]) for symbol, numbers in points.items()}
            value = precisely(expression, point)
            if value is not None and refutes(value):
                return Witness(point, as_complex(value if _imaginary(value) else value.real))
    raise Undecided(f"the sign of {str(expression)[:300]} can be neither proved nor refuted")


def _provers(expression: sp.Expr) -> Iterator[_Prover]:
    """One for each way of choosing branches: what holds for all holds whatever the conditions say."""
    conditional = sorted(expression.atoms(sp.Piecewise), key=str)
    branches = [_different_branches(node) for node in conditional]
    if (ways := math.prod(map(len, branches))) > BRANCHES:
        raise Undecided(f"an expression with conditions that may hold in {ways} ways")
    for chosen in itertools.product(*branches):
        yield _Prover(dict(zip(conditional, chosen, strict=True)))


def _different_branches(node: sp.Piecewise) -> list[sp.Expr]:
    """Its branches without repetition: two forms of the sigmoid, for either sign, are one function."""
    prover, found = _Prover({}), {}
    for branch, _ in node.args:
        try:
            product = prover.algebra.product(branch)
            found.setdefault((product.number, frozenset(product.powers.items())), branch)
        except Opaque:
            found.setdefault(branch, branch)
    return list(found.values())


class _Prover:
    """What is known of an expression and its parts, with a branch chosen for every condition."""

    def __init__(self, branches: Mapping[sp.Basic, sp.Basic]) -> None:
        self.branches = branches
        self.algebra = Algebra(self.sign, branches)
        self.reals: dict[sp.Basic, bool] = {}
        self.signs: dict[sp.Basic, Sign] = {}

    def real(self, node: sp.Basic) -> bool:
        """Whether it is proved that a node is real for all real values of its symbols."""
        if node not in self.reals:
            self.reals[node] = self._real(node)
        return self.reals[node]

    def nonnegative(self, node: sp.Basic) -> bool:
        """Whether it is proved that a real node is never negative."""
        return self.sign(node) is Sign.NONNEGATIVE

    def _real(self, node: sp.Basic) -> bool:
        name = type(node).__name__
        if node.is_Symbol:
            return node.is_real is True
        if node.is_Rational or node.is_Float or node.is_NumberSymbol or name in ("Abs", "re", "im"):
            return True
        if name == "Piecewise":
            return node in self.branches and self.real(self.branches[node])
        if not all(map(self.real, node.args)):
            return False
        if node.is_Pow:
            exponent = exact(node.exp)
            whole = exponent is not None and exponent.denominator == 1
            return whole or self.nonnegative(node.base)
        if name == "log":
            return self.nonnegative(node.args[0])
        return node.is_Add or node.is_Mul or name in _REAL

    def sign(self, node: sp.Basic) -> Sign:
        """What is known of the sign of a real node."""
        if node not in self.signs:
            self.signs[node] = self._sign(node)
        return self.signs[node]

    def _sign(self, node: sp.Basic) -> Sign:
        if node.is_Symbol:
            return Sign.NONNEGATIVE if node.is_nonnegative else Sign.EITHER
        if node.is_Rational or node.is_Float:
            return Sign.NONNEGATIVE if node >= 0 else Sign.NONPOSITIVE
        if node.is_NumberSymbol:
            return Sign.NONNEGATIVE
        if node.is_Mul:
            sign = math.prod(map(self.sign, node.args), start=Sign.NONNEGATIVE)
            return self._sign_of_polynomials(node) if sign is Sign.EITHER else sign
        if node.is_Add:
            return self._sign_of_sum(node)
        if node.is_Pow:
            exponent = exact(node.exp)
            if exponent is None or exponent.denominator > 1 or exponent % 2 == 0:
                return Sign.NONNEGATIVE
            return self.sign(node.base)
        return self._sign_of_function(node)

    def _sign_of_function(self, node: sp.Basic) -> Sign:
        name = type(node).__name__
        if name in _NEVER_NEGATIVE:
            return Sign.NONNEGATIVE
        if name in _OF_THE_SIGN_OF_THEIR_ARGUMENT:
            return self.sign(node.args[0])
        if name == "log":
            return self.sign(sp.Add(node.args[0], -1, evaluate=False))
        if name in ("Max", "Min"):
            signs = [self.sign(child).value for child in node.args]
            return Sign(max(signs) if name == "Max" else min(signs))
        if name == "Piecewise":
            return self.sign(self.branches[node])
        return Sign.EITHER

    def _sign_of_sum(self, node: sp.Basic) -> Sign:
        signs = set(map(self.sign, node.args))
        if len(signs) == 1 and Sign.EITHER not in signs:
            return signs.pop()
        ways = self._sign_of_polynomials, self._sign_of_parts, self._sign_with_root, self._sign_of_constant
        found = (way(node) for way in ways)
        return next((sign for sign in found if sign is not Sign.EITHER), Sign.EITHER)

    def _sign_of_polynomials(self, node: sp.Basic) -> Sign:
        """The sign of a quotient of polynomials in symbols and exponentials."""
        try:
            return self.algebra.sign_of(self.algebra.product(node))
        except Opaque:
            return Sign.EITHER

    def _sign_of_parts(self, node: sp.Basic) -> Sign:
        """The sign of a sum as a polynomial in the sums that its own terms are made of."""
        try:
            return self.algebra.sign_of(self.algebra.total(list(map(self._product_of_parts, node.args))))
        except Opaque:
            return Sign.EITHER

    def _product_of_parts(self, term: sp.Basic) -> Product:
        product = Product(Fraction(1))
        for factor in sp.Mul.make_args(term):
            base, exponent = (factor.base, exact(factor.exp)) if factor.is_Pow else (factor, Fraction(1))
            inner = self.algebra.product(base)
            if base.is_Add and exponent is not None and exponent.denominator == 1:
                # The same sum with another number in front of it is the same part.
                sign = self.algebra.sign_of(Product(Fraction(1), inner.powers))
                part = self.algebra.symbol(frozenset(inner.powers.items()), sign)
                product *= Product(inner.number, {part: 1}) ** int(exponent)
            else:
                product *= self.algebra.product(factor)
        return product

    def _sign_with_root(self, node: sp.Basic) -> Sign:
        """The sign of a − √b: with a it is never negative, if a² − b is not."""
        roots = [term for term in node.args if any(map(_is_root, sp.Mul.make_args(term)))]
        roots = [term for term in roots if self.sign(term) is Sign.NONPOSITIVE]
        rest = sp.Add(*(term for term in node.args if term not in roots), evaluate=False)
        if len(roots) != 1 or not self.nonnegative(rest):
            return Sign.EITHER
        factors = sp.Mul.make_args(roots[0])
        square = [f.base if _is_root(f) else sp.Pow(f, 2, evaluate=False) for f in factors]
        apart = sp.Add(sp.Pow(rest, 2, evaluate=False), sp.Mul(-1, *square, evaluate=False), evaluate=False)
        return Sign.NONNEGATIVE if self.nonnegative(apart) else Sign.EITHER

    def _sign_of_constant(self, node: sp.Basic) -> Sign:
        value = None if node.free_symbols else precisely(node, {})
        if value is None or not abs(value.real) > NOTHING:
            return Sign.EITHER
        return Sign.NONNEGATIVE if value.real > 0 else Sign.NONPOSITIVE


def _is_root(factor: sp.Basic) -> bool:
    return factor.is_Pow and exact(factor.exp) == Fraction(1, 2)


_NEVER_NEGATIVE = ("Abs", "exp", "cosh", "sech", "erfc", "Heaviside", "KroneckerDelta")
_OF_THE_SIGN_OF_THEIR_ARGUMENT = (
    "sinh", "tanh", "coth", "csch", "asinh", "atan", "erf", "sign", "conjugate",
)  # fmt: skip
_REAL = (
    *_NEVER_NEGATIVE, *_OF_THE_SIGN_OF_THEIR_ARGUMENT, "sin", "cos", "tan", "cot", "sec", "csc", "acot",
    "floor", "ceiling", "Max", "Min",
)  # fmt: skip
