"""Signs, proved or refuted: whether an expression is negative for some real values of its symbols.

Trying numbers proves nothing. Signs of parts are combined by rules: a square, an exponential, a sum of
what is not negative. Where these leave a sum undecided, it is written as a quotient of polynomials in
symbols and exponentials (`autograder.algebra`), whose coefficients along the exponentials have to be
sums of squares. Numbers refute: they are looked for near zero and far away, with many digits. The sign of
a constant is read off its digits, too, as far as they are above what rounding may have done.

A sign is meant wherever the expression has a value: what holds almost everywhere holds in the limit.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
import sympy as sp
from sympy.functions.elementary.piecewise import ExprCondPair

from autograder.algebra import WORK_IN_ALL, Algebra, Opaque, Product, Sign, exact
from autograder.equality import Undecided, evaluate
from autograder.precise import as_complex, with_error

BRANCHES = 16
"""How many combinations of the branches of conditions are tried; beyond, each condition is on its own."""
CERTAIN = 1e6
"""How many times the error that was seen a number has to be for its sign to be believed."""
SUMS = 10
SUMMED = 300
"""How many sums are written out term by term, and how many nodes each of them may become."""


@dataclass(frozen=True)
class Witness:
    """A point at which an expression is negative, or not real, and its value there."""

    point: Mapping[sp.Symbol, float]
    value: complex


def where_negative(expression: sp.Expr, rng: np.random.Generator) -> Witness | None:
    """Where an expression is negative or not real; None where it is proved that it never is.

    `Undecided` where neither can be shown.
    """
    if is_never_negative(expression, rng):
        return None
    return _witness(expression, rng, lambda value, least: value.real < -least or _imaginary(value, least))


def is_never_negative(expression: sp.Expr, rng: np.random.Generator) -> bool:
    """Whether it is proved that an expression is real, and not negative, wherever it has a value."""
    written = written_out(expression)
    return all(prover.real(written) and prover.nonnegative(written) for prover in _provers(written, rng))


def where_not_real(expression: sp.Expr, rng: np.random.Generator) -> Witness | None:
    """Where an expression is not real; None where it is proved that it always is."""
    written = written_out(expression)
    if all(prover.real(written) for prover in _provers(written, rng)):
        return None
    return _witness(expression, rng, _imaginary)


def _imaginary(value: Any, least: Any) -> bool:
    return abs(value.imag) > max(least, 1e-20 * abs(value))


def _witness(expression: sp.Expr, rng: np.random.Generator, refutes: Callable[[Any, Any], bool]) -> Witness:
    symbols = sorted(expression.free_symbols, key=lambda s: s.sort_key())
    for scale in (1.0, 3.0, 0.2, 10.0):
        drawn = rng.normal(0, scale, (len(symbols), 64)) * (rng.random((len(symbols), 64)) > 0.1)
        points = dict(zip(symbols, np.round(drawn * 16) / 16, strict=True))
        values = evaluate(expression, points)
        # Doubles point to where to look; what they cannot tell is looked at as well.
        with np.errstate(invalid="ignore"):
            suspicion = np.where(np.isfinite(values), np.abs(values.imag) - values.real, 1e-9)
        order = np.argsort(-suspicion, kind="stable")
        for k in order[: 10 if suspicion[order[0]] > 0 else 2]:
            point = {symbol: float(numbers[k]) for symbol, numbers in points.items()}
            value, error = with_error(expression, point, rng) or (None, None)
            if value is not None and refutes(value, least := CERTAIN * error):
                return Witness(point, as_complex(value if _imaginary(value, least) else value.real))
    raise Undecided(f"the sign of {str(expression)[:300]} can be neither proved nor refuted")


def _provers(expression: sp.Expr, rng: np.random.Generator) -> Iterator[_Prover]:
    """One for each way of choosing branches: what holds for all holds whatever the conditions say."""
    conditional = dict.fromkeys(n for n in sp.postorder_traversal(expression) if n.is_Piecewise)
    branches: dict[sp.Basic, list[sp.Basic]] = {}
    for node in conditional:  # the inner ones first
        single = {inner: found[0] for inner, found in branches.items() if len(found) == 1}
        branches[node] = _different_branches(node, _Prover(single, rng, WORK_IN_ALL // len(conditional)))
    if math.prod(map(len, branches.values())) > BRANCHES:
        branches = {node: found for node, found in branches.items() if len(found) == 1}
    share = WORK_IN_ALL // math.prod(map(len, branches.values()))
    for chosen in itertools.product(*branches.values()):
        yield _Prover(dict(zip(branches, chosen, strict=True)), rng, share)


def _different_branches(node: sp.Piecewise, prover: _Prover) -> list[sp.Expr]:
    """Its branches without repetition: two forms of the sigmoid, for either sign, are one function."""
    found: dict[Any, sp.Expr] = {}
    for branch, _ in node.args:
        try:
            product = prover.algebra.product(branch)
            found.setdefault((product.number, frozenset(product.powers.items())), branch)
        except Opaque:
            found.setdefault(branch, branch)
    return list(found.values())


def written_out(node: sp.Basic) -> sp.Basic:
    """An expression whose sums over a few whole numbers are written out, and nothing else evaluated."""
    sums = sum(isinstance(part, sp.Sum) for part in sp.preorder_traversal(node))
    return _without_sums(node) if 0 < sums <= SUMS else node


def _without_sums(node: sp.Basic) -> sp.Basic:
    if not node.has(sp.Sum):
        return node
    parts = list(map(_without_sums, node.args))
    if not isinstance(node, sp.Sum):
        return _made(node, parts)
    term, *limits = parts
    for variable, first, last in limits:
        size = sum(1 for _ in sp.preorder_traversal(term))
        if not (first.is_Integer and last.is_Integer) or (last - first + 1) * size > SUMMED:
            return node
        terms = [_put(term, variable, sp.Integer(k)) for k in range(int(first), int(last) + 1)]
        term = sp.Add(*terms, evaluate=False) if len(terms) > 1 else sp.Add(*terms)
    return term


def _put(node: sp.Basic, symbol: sp.Symbol, number: sp.Integer) -> sp.Basic:
    if node == symbol:
        return number
    if symbol not in node.free_symbols:
        return node
    return _made(node, [_put(child, symbol, number) for child in node.args])


def _made(node: sp.Basic, parts: Sequence[sp.Basic]) -> sp.Basic:
    numbers = (node.is_Add or node.is_Mul) and all(part.is_Rational for part in parts)
    if numbers or isinstance(node, sp.Tuple | sp.Sum | sp.Product | ExprCondPair):
        return node.func(*parts)
    return node.func(*parts, evaluate=False)


class _Prover:
    """What is known of an expression and its parts, with a branch chosen for every condition."""

    def __init__(
        self, branches: Mapping[sp.Basic, sp.Basic], rng: np.random.Generator, work: int = WORK_IN_ALL
    ) -> None:
        self.branches, self.rng = branches, rng
        self.algebra = Algebra(self.sign, branches, work)
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
            return all(map(self.real, self._branches(node)))
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
            sign = self._sign(node)
            self.signs[node] = self._sign_of_constant(node) if sign is Sign.EITHER else sign
        return self.signs[node]

    def _branches(self, node: sp.Piecewise) -> list[sp.Basic]:
        return [self.branches[node]] if node in self.branches else [branch for branch, _ in node.args]

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
        if name == "Heaviside":  # whose second argument is its value at zero
            return Sign.NONNEGATIVE if all(map(self.nonnegative, node.args[1:])) else Sign.EITHER
        if name == "Piecewise":
            return _common(map(self.sign, self._branches(node)))
        return Sign.EITHER

    def _sign_of_sum(self, node: sp.Basic) -> Sign:
        sign = _common(map(self.sign, node.args))
        ways = iter(
            (self._sign_of_polynomials, self._sign_of_parts, self._sign_with_root, self._sign_of_signed_parts)
        )
        while sign is Sign.EITHER and (way := next(ways, None)):
            sign = way(node)
        return sign

    def _sign_of_polynomials(self, node: sp.Basic) -> Sign:
        """The sign of a quotient of polynomials in symbols and exponentials."""
        self.algebra.start()
        try:
            return self.algebra.sign_of(self.algebra.product(node))
        except Opaque:
            return Sign.EITHER

    def _sign_of_parts(self, node: sp.Basic) -> Sign:
        """The sign of a sum as a polynomial in the sums that its own terms are made of."""
        self.algebra.start()
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

    def _sign_of_signed_parts(self, node: sp.Basic) -> Sign:
        """The sign of a sum that is multiplied out but for denominators, and for sums like 1 − sig.

        These have a sign although their terms have several, and are symbols here: so tr² − 4 det of a
        matrix made of weights that are never negative becomes a sum of squares of their products.
        """
        self.algebra.start()
        try:
            return self.algebra.sign_of(self.algebra.total(list(map(self._product_of_signed, node.args))))
        except Opaque:
            return Sign.EITHER

    def _product_of_signed(self, node: sp.Basic) -> Product:
        if node.is_Add:
            terms = set(map(self.sign, node.args))
            if len(terms) > 1 and Sign.EITHER not in terms and self.sign(node) is not Sign.EITHER:
                return self._symbol(node)
            return self.algebra.total(list(map(self._product_of_signed, node.args)))
        if node.is_Mul:
            return math.prod(map(self._product_of_signed, node.args), start=Product(Fraction(1)))
        if node.is_Pow and node.exp.is_Integer:
            if node.base.is_Add and node.exp < 0:
                return self._symbol(node.base) ** int(node.exp)
            return self._product_of_signed(node.base) ** int(node.exp)
        return self.algebra.product(node)

    def _symbol(self, node: sp.Basic) -> Product:
        """A symbol for a part of which nothing counts but its sign."""
        return Product(Fraction(1), {self.algebra.symbol(node, self.sign(node)): 1})

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
        """The sign of a real number, by its digits; at a jump, and with complex parts, they prove nothing."""
        if node.free_symbols or any(type(part).__name__ not in _SMOOTH for part in node.atoms(sp.Function)):
            return Sign.EITHER
        value, error = with_error(node, {}, self.rng) or (0.0, 0.0)
        if not abs(value.real) > CERTAIN * error:
            return Sign.EITHER
        return Sign.NONNEGATIVE if value.real > 0 else Sign.NONPOSITIVE


def _common(signs: Iterable[Sign]) -> Sign:
    found = set(signs)
    return found.pop() if len(found) == 1 else Sign.EITHER


def _is_root(factor: sp.Basic) -> bool:
    return factor.is_Pow and exact(factor.exp) == Fraction(1, 2)


_NEVER_NEGATIVE = ("Abs", "exp", "cosh", "sech", "erfc", "KroneckerDelta")
_OF_THE_SIGN_OF_THEIR_ARGUMENT = (
    "sinh", "tanh", "coth", "csch", "asinh", "atan", "erf", "sign", "conjugate",
)  # fmt: skip
_REAL = (
    *_NEVER_NEGATIVE, *_OF_THE_SIGN_OF_THEIR_ARGUMENT, "sin", "cos", "tan", "cot", "sec", "csc", "acot",
    "floor", "ceiling", "Max", "Min", "Heaviside",
)  # fmt: skip
_SMOOTH = (
    "exp", "log", "sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh", "coth", "sech", "csch",
    "atan", "asinh", "erf", "erfc",
)  # fmt: skip
