"""Polynomials with whole coefficients, kept so that they multiply quickly, and sums of squares of them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

FIELD = 48
"""The bits that the exponent of each symbol takes up in a monomial, which is one whole number."""


Polynomial = dict[int, int]
"""Whole coefficients by monomials; of those, the bits from ``FIELD * k`` hold the exponent of symbol k."""
Terms = frozenset[tuple[int, int]]
"""A polynomial as a value that can be looked up: its monomials with their coefficients."""


def exponent_of(monomial: int, k: int) -> int:
    """The exponent of symbol k in a monomial."""
    return (monomial >> (FIELD * k)) & ((1 << FIELD) - 1)


def monomial_of(exponents: Mapping[int, int]) -> int:
    """The monomial of these exponents, by the numbers of their symbols."""
    return sum(e << (FIELD * k) for k, e in exponents.items())


def fields_of(numbers: Iterable[int], bits: int = FIELD) -> int:
    """A mask for the exponents of these symbols, or for the lowest bits of each."""
    return sum(((1 << bits) - 1) << (FIELD * k) for k in numbers)


def is_sum_of_squares(polynomial: Polynomial) -> bool:
    """Whether one of two Gram matrices shows a polynomial to be a sum of squares; another may do so.

    The squares with positive coefficients are the diagonal; every other monomial is shared out among
    the pairs of their roots whose product it is. In the second matrix a square that is such a product as
    well, like x² in (1 − x²)² + 4x², gives the pair as much as (a − b)² has of it.
    """
    return any(_is_positive_semidefinite(gram) for gram in _gram_matrices(polynomial))


def _gram_matrices(polynomial: Polynomial) -> Iterator[list[list[Fraction]]]:
    odd = fields_of(range(max(polynomial).bit_length() // FIELD + 1), bits=1)
    roots = [m >> 1 for m, c in polynomial.items() if c > 0 and not m & odd]
    index = {root: k for k, root in enumerate(roots)}
    gram = [[Fraction(0)] * len(roots) for _ in roots]
    for monomial, c in polynomial.items():
        if c > 0 and not monomial & odd:
            k = index[monomial >> 1]
            gram[k][k] += c
            continue
        pairs = [(i, j) for i, root in enumerate(roots) if (j := index.get(monomial - root, -1)) > i]
        if not pairs:
            return
        for i, j in pairs:
            gram[i][j] += Fraction(c, 2 * len(pairs))
            gram[j][i] = gram[i][j]
    yield [list(row) for row in gram]
    for k, root in enumerate(roots):
        for i, first in enumerate(roots):
            j = index.get(2 * root - first, -1)
            product = polynomial[2 * first] * polynomial[2 * roots[j]]
            if j > i and (share := math.isqrt(product)) ** 2 == product:
                gram[i][j] -= share
                gram[j][i] = gram[i][j]
                gram[k][k] += 2 * share
    yield gram


def _is_positive_semidefinite(matrix: list[list[Fraction]]) -> bool:
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
