"""Expressions as quotients of polynomials in symbols and exponentials, and the signs of polynomials.

Sums are brought over a common denominator and multiplied out, exactly and for a bounded price. The
exponential of a polynomial becomes a product of powers of symbols that are never negative, one for each
monomial of the exponent; hyperbolic functions are quotients of those.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from typing import Any

import sympy as sp

from autograder.polynomials import (
    FIELD,
    Polynomial,
    Terms,
    exponent_of,
    fields_of,
    is_sum_of_squares,
    monomial_of,
)

# The determinant of a logistic loss's Hessian, multiplied out for three examples, takes 970,000; other
# right answers take less than 150,000. A million is done in about two thirds of a second.
WORK = 1_000_000
"""How many products of terms one way of proving may multiply out."""
WORK_IN_ALL = 1_300_000
"""How many all ways may, for one expression and all of its parts."""
BITS = 4_000
"""How long the number in front of a product may become."""
SHORT = 24
"""How many terms a polynomial may have to be factorised, or to be written as squares as a whole."""
LOW = 12
"""The degree up to which a polynomial in several symbols is factorised."""
HIGHEST = 60
"""The degree up to which the roots of a polynomial in one symbol are counted."""
PARTS = 12
"""Exponents are counted in twelfths, so that halves and thirds of them are whole."""


class Sign(Enum):
    """What is known of the sign of a real expression, wherever it has a value."""

    NONNEGATIVE = 1
    NONPOSITIVE = -1
    EITHER = 0

    def __mul__(self, other: Sign) -> Sign:
        return Sign(self.value * other.value)


class Opaque(Exception):
    """An expression that is no quotient of polynomials, or too dear to be made one."""


class Exhausted(Opaque):
    """The work that one way of proving may do is done."""


@dataclass(frozen=True)
class Product:
    """A rational number times whole powers of symbols, given by their numbers, and of polynomials."""

    number: Fraction
    powers: Mapping[int | Terms, int] = field(default_factory=dict)

    def __mul__(self, other: Product) -> Product:
        powers = dict(self.powers)
        for base, exponent in other.powers.items():
            powers[base] = powers.get(base, 0) + exponent
        return Product(self.number * other.number, {b: e for b, e in powers.items() if e})

    def __pow__(self, exponent: int) -> Product:
        top, bottom = self.number.as_integer_ratio()
        if abs(exponent) * max(top.bit_length(), bottom.bit_length()) > BITS or not (top or exponent > 0):
            raise Opaque
        return Product(self.number**exponent, {b: e * exponent for b, e in self.powers.items()})


class Algebra:
    """Symbols for the parts of an expression, and arithmetic with polynomials in them.

    ``sign`` tells the signs of those parts, ``branches`` which branch of a condition is meant; no more
    than ``work`` is done in all.
    """

    def __init__(
        self,
        sign: Callable[[sp.Basic], Sign],
        branches: Mapping[sp.Basic, sp.Basic],
        work: int = WORK_IN_ALL,
    ) -> None:
        self.sign, self.branches, self.in_all = sign, branches, work
        self.products: dict[sp.Basic, Product | None] = {}
        self.numbers: dict[Any, int] = {}
        """The numbers of the symbols, by what they stand for."""
        self.signs: list[Sign] = []
        self.work, self.limit = 0, min(WORK, work)
        """The work done so far, and how much may be done."""

    def start(self) -> None:
        """Give the next way of proving its own share of work."""
        self.limit = min(self.work + WORK, self.in_all)

    def product(self, node: sp.Basic) -> Product:
        """An expression as a product of powers of polynomials; `Opaque` where it cannot be made one."""
        if node not in self.products:
            try:
                self.products[node] = self._product(node)
            except Exhausted:
                raise
            except Opaque:
                self.products[node] = None
        if self.products[node] is None:
            raise Opaque
        return self.products[node]

    def _product(self, node: sp.Basic) -> Product:
        if (number := exact(node)) is not None:
            return Product(number)
        if node.is_Mul:
            return math.prod(map(self.product, node.args), start=Product(Fraction(1)))
        if node.is_Add:
            return self.total([self.product(child) for child in node.args])
        if node.is_Pow and (exponent := exact(node.exp)) is not None:
            if exponent.denominator == 1:
                return self.product(node.base) ** int(exponent)
            root = self.symbol((node.base, exponent.denominator), Sign.NONNEGATIVE)
            return Product(Fraction(1), {root: exponent.numerator})
        if node in self.branches:
            return self.product(self.branches[node])
        name = type(node).__name__
        if name == "Abs" and (sign := self.sign(node.args[0])) is not Sign.EITHER:
            return Product(Fraction(sign.value)) * self.product(node.args[0])
        if name in ("exp", "Exp1"):
            return self._exponential(node.args[0] if node.args else sp.S.One)
        if name in ("cosh", "sinh", "tanh", "coth", "sech", "csch"):
            return self._hyperbolic(name, node.args[0])
        if name in ("cos", "sin", "tan", "cot", "sec", "csc"):
            return self._circular(name, node.args[0])
        return Product(Fraction(1), {self.symbol(node, self.sign(node)): 1})

    def symbol(self, meaning: Any, sign: Sign) -> int:
        """The number of the symbol that stands for something whose sign is known."""
        if meaning not in self.numbers:
            self.numbers[meaning] = len(self.numbers)
            self.signs.append(sign)
        return self.numbers[meaning]

    def _exponential(self, exponent: sp.Basic) -> Product:
        try:
            product = self.product(exponent)
            if any(e < 0 for e in product.powers.values()):
                raise Opaque
            terms = self.multiplied_out(product.powers)
            whole = {m: product.number * PARTS * c for m, c in terms.items()}
            if any(c.denominator > 1 for c in whole.values()):
                raise Opaque
        except Opaque:
            return Product(Fraction(1), {self.symbol(("exp", exponent), Sign.NONNEGATIVE): 1})
        powers = {self.symbol(("exp", m), Sign.NONNEGATIVE): int(c) for m, c in whole.items()}
        return Product(Fraction(1), {symbol: e for symbol, e in powers.items() if e})

    def _hyperbolic(self, name: str, argument: sp.Basic) -> Product:
        up = self._exponential(argument)
        down, half = up**-1, Product(Fraction(1, 2))
        cosh = self.total([up, down]) * half
        sinh = self.total([up, Product(Fraction(-1)) * down]) * half
        match name:
            case "cosh" | "sech":
                return cosh ** (1 if name == "cosh" else -1)
            case "sinh" | "csch":
                return sinh ** (1 if name == "sinh" else -1)
        return (sinh * cosh**-1) ** (1 if name == "tanh" else -1)

    def _circular(self, name: str, argument: sp.Basic) -> Product:
        """Sine and cosine as quotients of polynomials in the tangent of the half, which is any number."""
        one, half = (
            Product(Fraction(1)),
            Product(Fraction(1), {self.symbol(("half", argument), Sign.EITHER): 1}),
        )
        square = half**2
        whole = self.total([one, square]) ** -1
        cos = self.total([one, Product(Fraction(-1)) * square]) * whole
        sin = Product(Fraction(2)) * half * whole
        match name:
            case "cos" | "sec":
                return cos ** (1 if name == "cos" else -1)
            case "sin" | "csc":
                return sin ** (1 if name == "sin" else -1)
        return (sin * cos**-1) ** (1 if name == "tan" else -1)

    def total(self, terms: Sequence[Product]) -> Product:
        """The sum: what all terms have in common is taken out, and the rest multiplied out."""
        terms = [term for term in terms if term.number]
        bases = {base for term in terms for base in term.powers}
        common = {base: min(term.powers.get(base, 0) for term in terms) for base in bases}
        denominator = math.lcm(*(term.number.denominator for term in terms))
        result: Polynomial = {}
        for term in terms:
            rest = {base: term.powers.get(base, 0) - common[base] for base in bases}
            factor = int(term.number * denominator)
            for monomial, coefficient in self.multiplied_out(rest).items():
                result[monomial] = result.get(monomial, 0) + factor * coefficient
        return Product(Fraction(1, denominator), common) * self._normal(result)

    def multiplied_out(self, powers: Mapping[int | Terms, int]) -> Polynomial:
        """Powers, none of them negative, as one polynomial."""
        result: Polynomial = {0: 1}
        for base, exponent in powers.items():
            if isinstance(base, int):
                self._spend(len(result) + exponent // 1000)
                result = {monomial + (exponent << (FIELD * base)): c for monomial, c in result.items()}
                continue
            for _ in range(exponent):
                self._spend(len(result) * len(base))
                longer: Polynomial = {}
                for monomial, coefficient in base:
                    for other, c in result.items():
                        key = monomial + other
                        longer[key] = longer.get(key, 0) + coefficient * c
                result = longer
        return {monomial: c for monomial, c in result.items() if c}

    def _spend(self, work: int) -> None:
        if self.work + work > self.limit:
            raise Exhausted
        self.work += work

    def _normal(self, polynomial: Polynomial) -> Product:
        """Its content and its common monomial taken out, so that equal factors are the same."""
        polynomial = {monomial: c for monomial, c in polynomial.items() if c}
        if not polynomial:
            return Product(Fraction(0))
        content = math.gcd(*polynomial.values()) * (1 if polynomial[max(polynomial)] > 0 else -1)
        lowest = {k: min(exponent_of(m, k) for m in polynomial) for k in range(len(self.signs))}
        shift = monomial_of(lowest)
        powers: dict[int | Terms, int] = {k: e for k, e in lowest.items() if e}
        if len(polynomial) > 1:
            powers[frozenset((m - shift, c // content) for m, c in polynomial.items())] = 1
        return Product(Fraction(content), powers)

    # Signs

    def sign_of(self, product: Product) -> Sign:
        """The sign of a product, for all real values of its symbols that have the signs they are to have."""
        sign = Sign.NONNEGATIVE if product.number >= 0 else Sign.NONPOSITIVE
        doubtful = []
        for base in (base for base, exponent in product.powers.items() if exponent % 2):
            own = self.signs[base] if isinstance(base, int) else self._sign_of_polynomial(base)
            if own is Sign.EITHER:
                doubtful.append(base)
            else:
                sign *= own
        # One symbol may be negative; of several bases, or of a polynomial, the factors may tell.
        if not doubtful or (len(doubtful) == 1 and isinstance(doubtful[0], int)):
            return Sign.EITHER if doubtful else sign
        return sign * self._sign_of_factors(doubtful)

    def _sign_of_polynomial(self, terms: Terms) -> Sign:
        coefficients: dict[int, Polynomial] = {}
        positive = fields_of(k for k, sign in enumerate(self.signs) if sign is Sign.NONNEGATIVE)
        for monomial, c in terms:
            coefficients.setdefault(monomial & positive, {})[monomial & ~positive] = c
        wholes = [[dict(terms)], [self._with_roots(terms)]] if len(terms) <= SHORT else []
        for parts in (list(coefficients.values()), *wholes):
            for sign in (Sign.NONNEGATIVE, Sign.NONPOSITIVE):
                self._spend(sum(len(part) ** 3 for part in parts) // 20)
                turned = [{m: sign.value * c for m, c in part.items()} for part in parts]
                if turned and all(map(is_sum_of_squares, turned)):
                    return sign
        used = self._used(m for m, _ in terms)
        return self._sign_in_one_symbol(terms, used[0]) if len(used) == 1 else Sign.EITHER

    def _with_roots(self, terms: Terms) -> Polynomial:
        """The polynomial in the smallest powers of its symbols, where they are never negative.

        With u for e², the product u·v of the squares u² and v² is no square itself.
        """
        result = dict(terms)
        for k in self._used(result):
            step = math.gcd(*(exponent_of(m, k) for m in result))
            if self.signs[k] is Sign.NONNEGATIVE and step > 1:
                unit = monomial_of({k: 1})
                result = {
                    m - (e := exponent_of(m, k)) * unit + e // step * unit: c for m, c in result.items()
                }
        return result

    def _sign_in_one_symbol(self, terms: Terms, k: int) -> Sign:
        """Whether a polynomial in one symbol changes its sign: its roots are counted exactly."""
        step = math.gcd(*(exponent_of(m, k) for m, _ in terms))
        coefficients = {(exponent_of(m, k) // step,): c for m, c in terms}
        degree = max(coefficients)[0]
        if degree > HIGHEST:
            return Sign.EITHER
        self._spend(10 * degree**2)
        polynomial = sp.Poly(coefficients, sp.Dummy())
        # An even power of a symbol that may be negative is never negative, either.
        lowest = 0 if self.signs[k] is Sign.NONNEGATIVE or step % 2 == 0 else None
        for factor, multiplicity in polynomial.sqf_list()[1]:
            if multiplicity % 2 and factor.count_roots(lowest, None):
                return Sign.EITHER
        return Sign.NONNEGATIVE if polynomial.LC() > 0 else Sign.NONPOSITIVE

    def _sign_of_factors(self, bases: Iterable[int | Terms]) -> Sign:
        """The sign of a product of which no part has one, by its irreducible factors."""
        try:
            product = self.multiplied_out(dict.fromkeys(bases, 1))
        except Opaque:
            return Sign.EITHER
        used = self._used(product)
        steps = {k: math.gcd(*(exponent_of(m, k) for m in product)) for k in used}
        terms = {tuple(exponent_of(m, k) // steps[k] for k in used): c for m, c in product.items()}
        degree = max(map(sum, terms))
        if len(terms) > SHORT or not 1 < degree <= LOW:
            return Sign.EITHER
        self._spend(100 * len(terms) * degree * len(used))
        number, factors = sp.Poly(terms, *(sp.Dummy() for _ in used)).factor_list()
        sign = Sign.NONNEGATIVE if number > 0 else Sign.NONPOSITIVE
        for factor, multiplicity in factors:
            if multiplicity % 2:
                restored = {
                    monomial_of({k: e * steps[k] for k, e in zip(used, exponents, strict=True)}): int(c)
                    for exponents, c in factor.terms()
                }
                sign *= self._sign_of_polynomial(frozenset(restored.items()))
        return sign

    def _used(self, monomials: Iterable[int]) -> list[int]:
        together = 0
        for monomial in monomials:
            together |= monomial
        return [k for k in range(len(self.signs)) if exponent_of(together, k)]


def exact(node: sp.Basic) -> Fraction | None:
    """The number that a node is; a floating-point number is the fraction that it stands for."""
    if node.is_Rational:
        return Fraction(int(node.p), int(node.q))
    if node.is_Float and abs(node) < 1e60:
        return exact(sp.Rational(node))
    return None
