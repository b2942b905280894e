"""Sums of squares: every valid one proves its claim, and nothing else does."""

import itertools
import math
from fractions import Fraction

import numpy as np
import pytest
import sympy as sp

from autograder.certificates import sum_of_squares
from autograder.laws import Failure
from autograder.plain import Unfit
from autograder.reading import Call, weighted_terms
from autograder.worker.inert import Symbols, freeze

X = a, b, c = sp.symbols("a b c", real=True)
SYMBOLS = Symbols([*X])
SQUARED = (a - b) ** 2
PAIRS = sum((u - v) ** 2 for u, v in itertools.combinations(X, 2))
MEAN = (a + b + c) / 3


def verify(terms, target, variables=X, seed=0):
    """Verify terms as they arrive from a student."""
    read = weighted_terms("coefficient", "expression")(freeze(terms, SYMBOLS), Call("f", {}, SYMBOLS))
    sum_of_squares(read, target, variables, np.random.default_rng(seed))


VALID = [
    ([(1, a - b)], SQUARED),
    ([(1, b - a)], SQUARED),
    (((1, a - b),), sp.expand(SQUARED)),
    ([[1, a - b]], SQUARED),
    ([sp.Tuple(1, a - b)], SQUARED),
    ([(4, a - b)], 4 * SQUARED),
    ([(1, 2 * (a - b))], 4 * SQUARED),
    ([(1, 2 * a - 2 * b)], 4 * SQUARED),
    ([(2, a - b), (2, b - a)], 4 * SQUARED),
    ([(4.0, a - b)], 4 * SQUARED),
    ([(np.float64(4), a - b)], 4 * SQUARED),
    ([(0.3333333333, a - b)], SQUARED / 3),
    ([(1 / 3, a - b)], SQUARED / 3),
    ([(0.1, 3 * a - 3.0 * b)], SQUARED * sp.Rational(9, 10)),
    ([(math.sqrt(2), a - b)], sp.sqrt(2) * SQUARED),
    ([(Fraction(1, 3), a - b)], SQUARED / 3),
    ([(sp.Rational(1, 3), a - b)], SQUARED / 3),
    ([(sp.sqrt(2), a - b)], sp.sqrt(2) * SQUARED),
    ([(1, sp.sqrt(3) * (a - b))], 3 * SQUARED),
    ([(1, sp.sqrt(3 + 2 * sp.sqrt(2)) * (a - b))], (1 + sp.sqrt(2)) ** 2 * SQUARED),
    ([(sp.sqrt(3 + 2 * sp.sqrt(2)), a - b)], (1 + sp.sqrt(2)) * SQUARED),
    ([(sp.pi, a - b)], sp.pi * SQUARED),
    ([(sp.sin(1), a)], sp.sin(1) * a**2),
    ([(1, u - v) for u, v in itertools.combinations(X, 2)], PAIRS),
    ([(HALF := sp.Rational(1, 2), u - v) for u in X for v in X], PAIRS),
    ([(3, u - MEAN) for u in X], PAIRS),
    ([(sp.Rational(3, 2), a - b), (HALF, a + b - 2 * c)], PAIRS),
    ([(1, u - v) for u, v in itertools.combinations(X, 2)] + [(0, a**7)], sp.expand(PAIRS)),
    ([(1, (a**2 - b**2) / (a - b))], (a + b) ** 2),
    ([(1, sp.Mul(a, b, 1 / b, evaluate=False))], a**2),
    ([(1, a**2 - b)], a**4 - 2 * a**2 * b + b**2),
    ([(1, 5)], sp.Integer(25)),
    ([], sp.Integer(0)),
    ([(1, 0)], sp.Integer(0)),
    ([(0, a)], sp.Integer(0)),
    ([(1, a - a)], sp.Integer(0)),
    ([(True, a)], a**2),
]

# What is left of these three is -0.17, and sixty digits do not reach so far.
CANCELLING = sp.Add(
    10**80 * sp.sqrt(2), 10**80 * sp.sqrt(5), -sp.ceiling(10**80 * (sp.sqrt(2) + sp.sqrt(5))), evaluate=False
)

INVALID = [
    ([(-1, a - b)], -SQUARED, "is negative"),
    ([(-0.5, a), (0.5, a)], sp.Integer(0), "is negative"),
    ([(1 - sp.sqrt(2), a)], (1 - sp.sqrt(2)) * a**2, "is negative"),
    ([(sp.Rational(-1, 10**50), a)], sp.Rational(-1, 10**50) * a**2, "is negative"),
    ([(-sp.exp(-1000), a)], -sp.exp(-1000) * a**2, "is negative"),
    ([(CANCELLING, a)], CANCELLING * a**2, "cannot be told"),
    ([(sp.I, a)], sp.I * a**2, "no real constant"),
    ([(sp.Pow(-1, sp.Rational(2, 3)), a)], a**2, "no real constant"),
    ([(a, b)], a * b**2, "no real constant"),
    ([(a**2, b)], a**2 * b**2, "no real constant"),
    ([(sp.Abs(a), b)], sp.Abs(a) * b**2, "no real constant"),
    ([(sp.exp(sp.exp(sp.exp(100))), a)], a**2, "cannot be told"),
    ([(1, sp.I * (a - b))], -SQUARED, "not real"),
    ([(1, a + sp.I * b)], (a + sp.I * b) ** 2, "not real"),
    ([(1, sp.sqrt(-2) * a)], -2 * a**2, "not real"),
    ([(1, sp.sqrt(a))], a, "no polynomial"),
    ([(1, sp.sqrt(SQUARED + 1))], SQUARED + 1, "no polynomial"),
    ([(1, 1 / a)], 1 / a**2, "no polynomial"),
    ([(1, sp.Abs(a))], a**2, "no polynomial"),
    ([(1, sp.sin(a))], sp.sin(a) ** 2, "no polynomial"),
    ([(1, sp.exp(a))], sp.exp(2 * a), "no polynomial"),
    ([(1, a**b)], a ** (2 * b), "no polynomial"),
    ([(1, sp.Piecewise((a, a > 0), (-a, True)))], a**2, "no polynomial"),
    ([(1, sp.Max(a, b))], a**2, "no polynomial"),
    ([(1, a**0.5)], a, "no polynomial"),
    ([(1, a + b)], SQUARED, "is not the expression it has to be"),
    ([(2, a - b)], SQUARED, "is not the expression it has to be"),
    ([(1, a), (1, b)], SQUARED, "is not the expression it has to be"),
    ([(1.000001, a - b)], SQUARED, "is not the expression it has to be"),
    ([(1, a - b + 1e-6 * c)], SQUARED, "is not the expression it has to be"),
    ([(sp.Rational(10**12 + 1, 10**12), a - b)], SQUARED, "is not the expression it has to be"),
    ([(1, a - b), (sp.Rational(1, 10**30), c)], SQUARED, "is not the expression it has to be"),
    ([(1, a - b), (sp.sqrt(2) * sp.Rational(1, 10**20), c)], SQUARED, "is not the expression it has to be"),
    ([(1, a)], a**2 * sp.Float("1e-300"), "is not the expression it has to be"),
    ([(1e-12, a)], sp.Integer(0), "is not the expression it has to be"),
    ([], SQUARED, "is not the expression it has to be"),
    ([(1, (a + b + c) ** 1000)], SQUARED, "too long"),
    ([(1, sp.sin((a + b + c) ** 1000))], SQUARED, "too long"),
    ([(1, 1 / (a + b + c) ** 1000)], SQUARED, "too long"),
    ([(1, a - b), (1, sp.exp(sp.exp(sp.exp(100))) * a)], SQUARED, "not real"),
]  # fmt: skip


@pytest.mark.parametrize(("terms", "target"), VALID, ids=str)
def test_a_valid_sum_of_squares_is_accepted_in_any_form(terms, target):
    for seed in range(5):
        verify(terms, target, seed=seed)


@pytest.mark.parametrize(("terms", "target", "words"), INVALID, ids=str)
def test_what_proves_nothing_is_refused_in_words(terms, target, words):
    for seed in range(5):
        with pytest.raises(Failure, match=words):
            verify(terms, target, seed=seed)


@pytest.mark.parametrize(
    "terms",
    [
        [(math.nan, a)], [(1, sp.nan)], [(sp.oo, a)], [(1, sp.zoo)], [(complex(math.nan, 0), a)], ["a-b"],
        [(1, sp.Symbol("p", positive=True))], [(1, sp.Symbol("a"))], [(1, sp.Derivative(a, a))], [(1, a, b)],
        [(1, sp.Eq(a, b))], 1, {1: a}, [(1, (a, b))], [(1, a ** (10**9))],
    ],
    ids=str,
)  # fmt: skip
def test_what_is_no_list_of_terms_never_reaches_the_proof(terms):
    with pytest.raises(Unfit):
        verify(terms, SQUARED)


def test_the_counterexample_is_one():
    with pytest.raises(Failure) as caught:
        verify([(2, a - b), (1, c)], SQUARED)
    text = str(caught.value)
    numbers = text.split(": at ")[1].split(" it is ")
    point = {s: sp.sympify(part.split("= ")[1]) for s, part in zip(X, numbers[0].split(", "), strict=True)}
    got, _, expected = numbers[1].partition(", but it should be ")
    assert int(got) == (2 * SQUARED + c**2).subs(point)
    assert int(expected) == SQUARED.subs(point)
    assert got != expected


def test_a_counterexample_of_small_numbers_is_preferred():
    with pytest.raises(Failure, match=r"a = -?\d{1,3}, b = -?\d{1,3}, c = -?\d{1,3} "):
        verify([(2, a - b)], SQUARED)


def test_a_target_that_is_no_polynomial_is_not_proved():
    with pytest.raises(Failure):
        verify([(1, a)], sp.sqrt(a**2 + 1))
    with pytest.raises(Failure):
        verify([(1, a)], 1 / a)


def test_a_tower_of_powers_is_refused_before_anybody_computes_it():
    x = sp.Symbol("x", real=True)
    tower = sp.Pow(sp.Pow(x, 1000, evaluate=False), 1000, evaluate=False)
    with pytest.raises(Failure, match="powers beyond"):
        sum_of_squares([(sp.Integer(1), tower)], x**2, [x], np.random.default_rng(1))
