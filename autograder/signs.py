"""Signs, proved or refuted: whether an expression is negative for some real values of its symbols.

Nothing is proved by trying numbers. Signs of parts are combined by rules (a square, an exponential,
a sum of what is not negative). Where these leave a sum undecided, it is brought over a common
denominator as a polynomial in exponentials and symbols: it is not negative if its coefficients, taken
along the exponentials, are so, and these if they are sums of squares by an exact Gram matrix.

An expression has to be defined almost everywhere only: what holds there holds in the limit, too.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from typing import Any

import numpy as np
import sympy as sp

from autograder.equality import Undecided, evaluate
from autograder.precise import as_complex, precisely

WORK = 40_000
"""How many products of terms one proof may multiply out."""
BRANCHES = 16
"""How many combinations of the branches of conditions are tried."""
SHORT = 24
"""How many terms a polynomial may have to be factorised, or to be written as squares as a whole."""
HIGHEST = 60
"""The degree up to which the roots of a polynomial in one symbol are counted."""
NOTHING = 1e-36
"""What a value of `precisely` may be off by at the points that are tried."""
LOW = 12
"""The degree up to which a polynomial in several symbols is factorised."""
PARTS = 12
"""Exponentials are counted in powers of the twelfth root of one, so that halves and thirds are whole."""
FIELD = 48
"""The bits that the exponent of each symbol takes up in a monomial, which is one whole number."""


class Sign(Enum):
    """What is known of the values of an expression."""

    NONNEGATIVE = 1
    NONPOSITIVE = -1
    REAL = 0
    UNKNOWN = None

    def __mul__(self, other: Sign) -> Sign:
        if Sign.UNKNOWN in (self, other):
            return Sign.UNKNOWN
        return Sign(self.value * other.value)


@dataclass(frozen=True)
class Witness:
    """A point at which an expression is negative, or not real, and its value there."""

    point: Mapping[sp.Symbol, float]
    value: complex


def where_negative(expression: sp.Expr, rng: np.random.Generator) -> Witness | None:
    """Where an expression is negative or not real; None where it is proved that it never is.

    `Undecided` where neither can be shown.
    """
    if all(prover.sign(expression) is Sign.NONNEGATIVE for prover in _provers(expression)):
        return None
    return _found(expression, rng, lambda value: value.real < -NOTHING or _imaginary(value))


def where_not_real(expression: sp.Expr, rng: np.random.Generator) -> Witness | None:
    """Where an expression is not real; None where it is proved that it always is."""
    if all(prover.sign(expression) is not Sign.UNKNOWN for prover in _provers(expression)):
        return None
    return _found(expression, rng, _imaginary)


def _imaginary(value: Any) -> bool:
    return abs(value.imag) > max(NOTHING, 1e-20 * abs(value))


def _found(expression: sp.Expr, rng: np.random.Generator, refutes: Any) -> Witness:
    """Search near zero and far from it; what doubles suggest is decided with many digits."""
    symbols = sorted(expression.free_symbols, key=lambda s: s.sort_key())
    for scale in (1.0, 3.0, 0.2, 10.0):
        drawn = rng.normal(0, scale, (len(symbols), 64)) * (rng.random((len(symbols), 64)) > 0.1)
        points = dict(zip(symbols, np.round(drawn * 16) / 16, strict=True))
        with np.errstate(all="ignore"):
            values = evaluate(expression, points) if symbols else np.array([complex("nan")])
        # What doubles cannot tell is tried at some points as well.
        suspicion = np.where(np.isfinite(values), -values.real + np.abs(values.imag), 1e-9)
        order = np.argsort(-suspicion, kind="stable")
        for k in order[: 10 if suspicion[order[0]] > 0 else 2]:
            point = {symbol: float(numbers[k]) for symbol, numbers in points.items()}
            value = precisely(expression, point)
            if value is not None and refutes(value):
                return Witness(point, as_complex(value))
    raise Undecided(f"the sign of {str(expression)[:300]} can be neither proved nor refuted")


def _provers(expression: sp.Expr) -> Iterator[Prover]:
    """One for each way of choosing branches: what holds for all holds whatever the conditions say."""
    conditional = sorted(expression.atoms(sp.Piecewise), key=str)
    branches = [_different_branches(node) for node in conditional]
    if math.prod(map(len, branches)) > BRANCHES:
        raise Undecided(f"an expression with {math.prod(map(len, branches))} combinations of conditions")
    for chosen in itertools.product(*branches):
        yield Prover(dict(zip(conditional, chosen, strict=True)))


def _different_branches(node: sp.Piecewise) -> list[sp.Expr]:
    """Its branches as different functions: two forms of the sigmoid, for numbers of either sign, are one."""
    prover, found = Prover({}), {}
    for branch, _ in node.args:
        try:
            product = prover.product(branch)
            found.setdefault((product.number, frozenset(product.powers.items())), branch)
        except _Opaque:
            found.setdefault(branch, branch)
    return list(found.values())


class _Opaque(Exception):
    """A part that is no quotient of polynomials, or not known to be real, or too dear."""


Polynomial = dict[int, int]
"""Whole coefficients by monomials; of those, the bits from ``FIELD * k`` hold the exponent of symbol k."""


@dataclass(frozen=True)
class Product:
    """A rational number times whole powers of generators (ints) and polynomials (frozensets)."""

    number: Fraction
    powers: Mapping[Any, int] = field(default_factory=dict)

    def __mul__(self, other: Product) -> Product:
        powers = dict(self.powers)
        for base, exponent in other.powers.items():
            powers[base] = powers.get(base, 0) + exponent
        return Product(self.number * other.number, {b: e for b, e in powers.items() if e})

    def __pow__(self, exponent: int) -> Product:
        if not self.number and exponent < 0:
            raise _Opaque
        if (
            abs(exponent) * max(self.number.numerator.bit_length(), self.number.denominator.bit_length())
            > 4000
        ):
            raise _Opaque
        return Product(self.number**exponent, {b: e * exponent for b, e in self.powers.items()})


class Prover:
    """One proof: the signs that are known so far, and the generators that polynomials are written in."""

    def __init__(self, branches: Mapping[sp.Piecewise, sp.Expr]) -> None:
        self.branches = branches
        self.signs: dict[sp.Basic, Sign] = {}
        self.products: dict[sp.Basic, Product | None] = {}
        self.generators: dict[Any, int] = {}
        self.generator_signs: list[Sign] = []
        self.work = WORK

    # Rules

    def sign(self, node: sp.Basic) -> Sign:
        """What is known of the values of a node, for all real values of its symbols."""
        if node not in self.signs:
            self.signs[node] = self._sign(node)
        return self.signs[node]

    def _sign(self, node: sp.Basic) -> Sign:
        if node.is_Symbol:
            if node.is_nonnegative:
                return Sign.NONNEGATIVE
            return Sign.REAL if node.is_real else Sign.UNKNOWN
        if node.is_Rational or node.is_Float:
            return Sign.NONNEGATIVE if node >= 0 else Sign.NONPOSITIVE
        if node.is_NumberSymbol:
            return Sign.NONNEGATIVE
        if node.is_Mul:
            together = math.prod((self.sign(child) for child in node.args), start=Sign.NONNEGATIVE)
            return together if together is not Sign.REAL else self._sign_of_product(node)
        if node.is_Add:
            return self._sign_of_sum(node)
        if node.is_Pow:
            return self._sign_of_power(node)
        return self._sign_of_function(node)

    def _sign_of_sum(self, node: sp.Basic) -> Sign:
        signs = {self.sign(child) for child in node.args}
        if Sign.UNKNOWN in signs:
            return Sign.UNKNOWN
        if len(signs) == 1 and Sign.REAL not in signs:
            return signs.pop()
        for attempt in (
            self._sign_of_product,
            self._sign_of_parts,
            self._sign_of_root,
            self._sign_of_constant,
        ):
            if (sign := attempt(node)) is not Sign.REAL:
                return sign
        return Sign.REAL

    def _sign_of_parts(self, node: sp.Basic) -> Sign:
        """The sign of a sum as a polynomial in the sums that its terms are products of."""
        try:
            total = self._sum([self._product_of_parts(term) for term in node.args])
        except _Opaque:
            return Sign.REAL
        return self._sign_of_powers(total)

    def _product_of_parts(self, term: sp.Basic) -> Product:
        product = Product(Fraction(1))
        for factor in _factors(term):
            base, exponent = (factor.base, _exact(factor.exp)) if factor.is_Pow else (factor, Fraction(1))
            if base.is_Add and exponent is not None and exponent.denominator == 1:
                inner = self.product(base)
                sign = self._sign_of_powers(Product(Fraction(1), inner.powers))
                # The same sum with another number in front of it is the same part.
                part = self._generator(frozenset(inner.powers.items()), sign)
                product *= Product(inner.number, {part: 1}) ** int(exponent)
            else:
                product *= self.product(factor)
        return product

    def _sign_of_root(self, node: sp.Basic) -> Sign:
        """Of a − √b: where a is not negative, neither is the difference if a² − b is not."""
        roots = [t for t in node.args if self.sign(t) is Sign.NONPOSITIVE and any(map(_is_root, _factors(t)))]
        if len(roots) != 1:
            return Sign.REAL
        rest = sp.Add(*(t for t in node.args if t is not roots[0]), evaluate=False)
        if self.sign(rest) is not Sign.NONNEGATIVE:
            return Sign.REAL
        square = [f.base if _is_root(f) else sp.Pow(f, 2, evaluate=False) for f in _factors(roots[0])]
        minus = sp.Mul(-1, *square, evaluate=False)
        apart = self.sign(sp.Add(sp.Pow(rest, 2, evaluate=False), minus, evaluate=False))
        return Sign.NONNEGATIVE if apart is Sign.NONNEGATIVE else Sign.REAL

    def _sign_of_constant(self, node: sp.Basic) -> Sign:
        value = None if node.free_symbols else precisely(node, {})
        if value is None or not abs(value.real) > NOTHING:
            return Sign.REAL
        return Sign.NONNEGATIVE if value.real > 0 else Sign.NONPOSITIVE

    def _sign_of_power(self, node: sp.Basic) -> Sign:
        base, exponent = self.sign(node.base), _exact(node.exp)
        if exponent is None:
            real = self.sign(node.exp) is not Sign.UNKNOWN
            return Sign.NONNEGATIVE if real and base is Sign.NONNEGATIVE else Sign.UNKNOWN
        if exponent.denominator > 1:
            return Sign.NONNEGATIVE if base is Sign.NONNEGATIVE else Sign.UNKNOWN
        if base is Sign.UNKNOWN:
            return Sign.UNKNOWN
        return base if exponent % 2 else Sign.NONNEGATIVE

    def _sign_of_function(self, node: sp.Basic) -> Sign:
        name = type(node).__name__
        if name == "Piecewise":
            return self.sign(self.branches[node]) if node in self.branches else Sign.UNKNOWN
        if name in ("re", "im"):
            return Sign.REAL
        if name == "Abs":
            return Sign.NONNEGATIVE
        signs = [self.sign(child) for child in node.args]
        if Sign.UNKNOWN in signs:
            return Sign.UNKNOWN
        if name in _NEVER_NEGATIVE:
            return Sign.NONNEGATIVE
        if name in _OF_THE_SIGN_OF_THEIR_ARGUMENT:
            return signs[0]
        if name == "log":
            if signs[0] is not Sign.NONNEGATIVE:
                return Sign.UNKNOWN
            return self.sign(sp.Add(node.args[0], sp.Integer(-1), evaluate=False))
        if name in ("Max", "Min"):
            ordered = sorted(s.value for s in signs)
            if (extreme := ordered[-1] if name == "Max" else ordered[0]) == (1 if name == "Max" else -1):
                return Sign(extreme)
            return Sign(ordered[0]) if ordered[0] == ordered[-1] else Sign.REAL
        return Sign.REAL if name in _REAL else Sign.UNKNOWN

    def _sign_of_product(self, node: sp.Basic) -> Sign:
        """The sign of a real expression as a product of powers of polynomials."""
        try:
            return self._sign_of_powers(self.product(node))
        except _Opaque:
            return Sign.REAL

    def _sign_of_powers(self, product: Product) -> Sign:
        sign = Sign.NONNEGATIVE if product.number >= 0 else Sign.NONPOSITIVE
        odd = [base for base, exponent in product.powers.items() if exponent % 2]
        signs = [self._sign_of_base(base) for base in odd]
        if doubtful := [base for base, own in zip(odd, signs, strict=True) if own is Sign.REAL]:
            sign *= self._sign_of_factors(doubtful)
        return math.prod((own for own in signs if own is not Sign.REAL), start=sign)

    def _sign_of_base(self, base: Any) -> Sign:
        return self.generator_signs[base] if isinstance(base, int) else self._sign_of_polynomial(base)

    def _sign_of_factors(self, bases: Sequence[Any]) -> Sign:
        """The sign of a product of polynomials, none of which has one, by its irreducible factors."""
        try:
            product = self._multiplied_out(dict.fromkeys(bases, 1))
        except _Opaque:
            return Sign.REAL
        used = [k for k in range(len(self.generators)) if any(_exponent(m, k) for m in product)]
        steps = [math.gcd(*(_exponent(m, k) for m in product)) for k in used]
        terms = {
            tuple(_exponent(m, k) // step for k, step in zip(used, steps, strict=True)): c
            for m, c in product.items()
            if c
        }
        if len(terms) > SHORT or max(map(sum, terms)) > LOW:
            return Sign.REAL
        number, factors = sp.Poly(terms, *(sp.Dummy() for _ in used)).factor_list()
        sign = Sign.NONNEGATIVE if number > 0 else Sign.NONPOSITIVE
        for factor, multiplicity in factors:
            if multiplicity % 2:
                base = frozenset(
                    (
                        sum((e * step) << (FIELD * k) for e, k, step in zip(es, used, steps, strict=True)),
                        int(c),
                    )
                    for es, c in factor.terms()
                )
                sign *= self._sign_of_polynomial(base)
        return sign

    # Quotients of polynomials

    def product(self, node: sp.Basic) -> Product:
        """The expression as a product of powers of polynomials; `_Opaque` where it is none."""
        if node not in self.products:
            self.products[node] = None
            self.products[node] = self._product(node)
        if self.products[node] is None:
            raise _Opaque
        return self.products[node]

    def _product(self, node: sp.Basic) -> Product:
        if (number := _exact(node)) is not None:
            return Product(number)
        if node.is_Mul:
            return math.prod(map(self.product, node.args), start=Product(Fraction(1)))
        if node.is_Add:
            return self._sum([self.product(child) for child in node.args])
        if node.is_Pow and (exponent := _exact(node.exp)) is not None:
            if exponent.denominator == 1:
                return self.product(node.base) ** int(exponent)
            if self.sign(node.base) is not Sign.NONNEGATIVE:
                raise _Opaque
            root = self._generator((node.base, exponent.denominator), Sign.NONNEGATIVE)
            return Product(Fraction(1), {root: exponent.numerator})
        name = type(node).__name__
        if node in self.branches:
            return self.product(self.branches[node])
        if name in ("exp", "Exp1"):
            return self._exponential(node.args[0] if node.args else sp.S.One)
        if rewritten := _HYPERBOLIC.get(name):
            up = self._exponential(node.args[0])
            return rewritten(self, up, up**-1)
        return Product(Fraction(1), {self._generator(node, self.sign(node)): 1})

    def _generator(self, key: Any, sign: Sign) -> int:
        if sign is Sign.UNKNOWN:
            raise _Opaque
        if key not in self.generators:
            self.generators[key] = len(self.generators)
            # That it is never positive is not made use of.
            self.generator_signs.append(sign if sign is Sign.NONNEGATIVE else Sign.REAL)
        return self.generators[key]

    def _exponential(self, exponent: sp.Expr) -> Product:
        """The exponential of a polynomial as powers of the exponentials of its monomials."""
        try:
            product = self.product(exponent)
            if any(e < 0 for e in product.powers.values()):
                raise _Opaque
            terms, whole = self._multiplied_out(product.powers), product.number * PARTS
            if any((whole * c).denominator > 1 for c in terms.values()):
                raise _Opaque
        except _Opaque:
            if self.sign(exponent) is Sign.UNKNOWN:
                raise
            return Product(
                Fraction(1), {self._generator(sp.exp(exponent, evaluate=False), Sign.NONNEGATIVE): 1}
            )
        powers = {
            self._generator(("exp", monomial), Sign.NONNEGATIVE): int(whole * coefficient)
            for monomial, coefficient in terms.items()
        }
        return Product(Fraction(1), {g: e for g, e in powers.items() if e})

    def _sum(self, terms: Sequence[Product]) -> Product:
        """Common powers are taken out, and the rest is multiplied out to one polynomial."""
        terms = [term for term in terms if term.number]
        bases = {base for term in terms for base in term.powers}
        common = {base: min(term.powers.get(base, 0) for term in terms) for base in bases}
        denominator = math.lcm(*(term.number.denominator for term in terms))
        total: Polynomial = {}
        for term in terms:
            rest = {base: term.powers.get(base, 0) - common[base] for base in bases}
            factor = int(term.number * denominator)
            for monomial, coefficient in self._multiplied_out(rest).items():
                total[monomial] = total.get(monomial, 0) + factor * coefficient
        return Product(Fraction(1, denominator), common) * self._normal(total)

    def _multiplied_out(self, powers: Mapping[Any, int]) -> Polynomial:
        result: Polynomial = {0: 1}
        for base, exponent in powers.items():
            if isinstance(base, int):
                shift = exponent << (FIELD * base)
                result = {monomial + shift: c for monomial, c in result.items()}
                self._spend(len(result) + exponent // 1000)
                continue
            for _ in range(exponent):
                result = self._times(result, base)
        return result

    def _times(self, left: Polynomial, right: frozenset[tuple[int, int]]) -> Polynomial:
        self._spend(len(left) * len(right))
        result: Polynomial = {}
        for monomial, coefficient in right:
            for other, c in left.items():
                key = monomial + other
                result[key] = result.get(key, 0) + coefficient * c
        return result

    def _spend(self, work: int) -> None:
        self.work -= work
        if self.work < 0:
            raise _Opaque

    def _normal(self, polynomial: Polynomial) -> Product:
        """Contents and common monomials taken out, so that equal factors are the same."""
        polynomial = {monomial: c for monomial, c in polynomial.items() if c}
        if not polynomial:
            return Product(Fraction(0))
        content = math.gcd(*polynomial.values()) * (1 if polynomial[max(polynomial)] > 0 else -1)
        lowest = [min(_exponent(m, k) for m in polynomial) for k in range(len(self.generators))]
        shift = sum(e << (FIELD * k) for k, e in enumerate(lowest))
        powers: dict[Any, int] = {k: e for k, e in enumerate(lowest) if e}
        if len(polynomial) > 1:
            powers[frozenset((m - shift, c // content) for m, c in polynomial.items())] = 1
        return Product(Fraction(content), powers)

    # Polynomials

    def _sign_of_polynomial(self, base: frozenset[tuple[int, int]]) -> Sign:
        """Its sign where the generators that are never negative are not, and the others are real."""
        coefficients: dict[int, Polynomial] = {}
        positive = _fields(k for k, sign in enumerate(self.generator_signs) if sign is Sign.NONNEGATIVE)
        for monomial, c in base:
            coefficients.setdefault(monomial & positive, {})[monomial & ~positive] = c
        for sign in (Sign.NONNEGATIVE, Sign.NONPOSITIVE):
            parts = [{m: sign.value * c for m, c in part.items()} for part in coefficients.values()]
            if all(map(is_sum_of_squares, parts)):
                return sign
        used = [k for k in range(len(self.generators)) if any(_exponent(m, k) for m, _ in base)]
        if len(used) == 1:
            return self._sign_in_one_symbol(base, used[0])
        if len(base) <= SHORT:
            if is_sum_of_squares(dict(base)):
                return Sign.NONNEGATIVE
            if is_sum_of_squares({m: -c for m, c in base}):
                return Sign.NONPOSITIVE
        return Sign.REAL

    def _sign_in_one_symbol(self, base: frozenset[tuple[int, int]], k: int) -> Sign:
        """Whether a polynomial in one symbol changes its sign: its roots are counted exactly."""
        step = math.gcd(*(_exponent(m, k) for m, _ in base))
        terms = {(_exponent(m, k) // step,): c for m, c in base}
        if max(degree for (degree,) in terms) > HIGHEST:
            return Sign.REAL
        polynomial = sp.Poly(terms, sp.Dummy("t"))
        # An even power of a real symbol is never negative, either.
        never_negative = self.generator_signs[k] is Sign.NONNEGATIVE or step % 2 == 0
        lowest = 0 if never_negative else None
        for factor, multiplicity in polynomial.sqf_list()[1]:
            if multiplicity % 2 and factor.count_roots(lowest, None):
                return Sign.REAL
        return Sign.NONNEGATIVE if polynomial.LC() > 0 else Sign.NONPOSITIVE


def is_sum_of_squares(polynomial: Polynomial) -> bool:
    """Whether a Gram matrix shows a polynomial to be a sum of squares; there may be others that do.

    The squares with a positive coefficient are the diagonal; every other monomial is shared out among
    the pairs of their roots whose product it is.
    """
    odd = _fields(range(max(polynomial).bit_length() // FIELD + 1), bits=1)
    roots = [m >> 1 for m, c in polynomial.items() if c > 0 and not m & odd]
    index = {root: k for k, root in enumerate(roots)}
    gram = [[Fraction(0)] * len(roots) for _ in roots]
    for monomial, c in polynomial.items():
        if c > 0 and not monomial & odd:
            gram[index[monomial >> 1]][index[monomial >> 1]] += c
            continue
        pairs = [(i, j) for i, root in enumerate(roots) if (j := index.get(monomial - root, -1)) > i]
        if not pairs:
            return False
        for i, j in pairs:
            gram[i][j] += Fraction(c, 2 * len(pairs))
            gram[j][i] = gram[i][j]
    return _positive_semidefinite(gram)


def _positive_semidefinite(matrix: list[list[Fraction]]) -> bool:
    """Whether a symmetric matrix has no negative eigenvalue, by exact elimination."""
    while matrix:
        *rest, last = matrix
        pivot = last[-1]
        if pivot < 0 or (pivot == 0 and any(last)):
            return False
        for row in rest:
            if row[-1]:
                factor = row[-1] / pivot
                row[:] = [entry - factor * other for entry, other in zip(row, last, strict=True)]
        matrix = [row[:-1] for row in rest]
    return True


def _factors(term: sp.Basic) -> tuple[sp.Basic, ...]:
    return sp.Mul.make_args(term)


def _is_root(factor: sp.Basic) -> bool:
    return factor.is_Pow and _exact(factor.exp) == Fraction(1, 2)


def _exact(node: sp.Basic) -> Fraction | None:
    if node.is_Rational:
        return Fraction(int(node.p), int(node.q))
    if node.is_Float:
        return Fraction(*sp.Rational(node).as_numer_denom()) if abs(node) < 1e60 else None
    return None


def _exponent(monomial: int, k: int) -> int:
    return (monomial >> (FIELD * k)) & ((1 << FIELD) - 1)


def _fields(generators: Any, bits: int = FIELD) -> int:
    return sum(((1 << bits) - 1) << (FIELD * k) for k in generators)


_NEVER_NEGATIVE = ("exp", "cosh", "sech", "erfc", "Heaviside", "KroneckerDelta")
_OF_THE_SIGN_OF_THEIR_ARGUMENT = (
    "sinh", "tanh", "coth", "csch", "asinh", "atan", "erf", "sign", "conjugate",
)  # fmt: skip
_REAL = ("sin", "cos", "tan", "cot", "sec", "csc", "acot", "floor", "ceiling")

_MINUS_ONE = Product(Fraction(-1))
_TWO = Product(Fraction(2))


def _plus(prover: Prover, up: Product, down: Product) -> Product:
    return prover._sum([up, down])


def _minus(prover: Prover, up: Product, down: Product) -> Product:
    return prover._sum([up, _MINUS_ONE * down])


_HYPERBOLIC = {
    "cosh": lambda *args: _plus(*args) * _TWO**-1,
    "sinh": lambda *args: _minus(*args) * _TWO**-1,
    "tanh": lambda *args: _minus(*args) * _plus(*args) ** -1,
    "coth": lambda *args: _plus(*args) * _minus(*args) ** -1,
    "sech": lambda *args: _TWO * _plus(*args) ** -1,
    "csch": lambda *args: _TWO * _minus(*args) ** -1,
}
