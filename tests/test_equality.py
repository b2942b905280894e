"""Symbolic equality: pairs of expressions that are the same function, and pairs that are not."""

import itertools
import math
import time

import numpy as np
import pytest
import sympy as sp

from autograder.equality import Undecided, difference
from autograder.plain import Unfit
from autograder.precise import as_complex, precisely
from autograder.reading import Call, expression
from autograder.worker.inert import Symbols, freeze
from tests.truth import equality as page
from tests.truth.equality_cases import CASES, DOMAINS, EQUAL, UNDECIDED, UNEQUAL

x, y, z = sp.symbols("x y z", real=True)
p, q = sp.symbols("p q", positive=True)
t, k = sp.symbols("t k", integer=True, nonnegative=True)
m = sp.Symbol("m", integer=True)
j = sp.Symbol("j")
SYMBOLS = Symbols([symbol for group in DOMAINS.values() for symbol in group])
HALF = sp.Rational(1, 2)


def read(side):
    """An expression as it arrives from a student: frozen, and rebuilt without evaluation."""
    return expression(freeze(side, SYMBOLS), Call("f", {}, SYMBOLS))


def travels(side):
    return not side.has(sp.Derivative, sp.Subs, sp.Integral)


def rng(seed):
    return np.random.default_rng(seed)


def cases(verdict):
    return pytest.mark.parametrize("case", [c for c in CASES if c.verdict == verdict], ids=str)


@cases(EQUAL)
def test_the_same_function_in_another_form_is_the_same(case):
    left, right = case.sides
    arrived = read(left) if travels(left) else left
    for seed in range(3):
        assert difference(arrived, right, rng(seed)) is None
        assert difference(right, arrived, rng(seed)) is None


@cases(UNEQUAL)
def test_another_function_differs_at_the_point_that_is_named(case):
    left, right = case.sides
    arrived = read(left) if travels(left) else left
    for seed in range(3):
        apart = difference(arrived, right, rng(seed))
        assert apart is not None
        truth = precisely(right, apart.point)
        assert truth is None or apart.right == as_complex(truth)
        assert difference(right, arrived, rng(seed)) is not None


@cases(UNDECIDED)
def test_expressions_without_any_value_are_undecided(case):
    for sides in (case.sides, case.sides[::-1]):
        with pytest.raises(Undecided):
            difference(*sides, rng(0))


def test_nothing_is_undecided_if_one_side_has_values():
    decided = [case.sides for case in CASES if case.verdict != UNDECIDED]
    for (left, _), (_, right) in itertools.pairwise(decided):
        difference(left, right, rng(2))


def test_the_table_has_pairs_of_every_kind_and_the_page_shows_it():
    assert len({str(case) for case in CASES}) == len(CASES) >= 160
    assert page.PAGE.read_text("utf-8") == page.page(), "write it: python -m tests.truth.equality"


@pytest.mark.parametrize(
    "side",
    [
        sp.Sum(sp.sin(j * x), (j, 1, 6000)),
        sp.Sum(sp.sin(j * x) * t, (j, 1, 40 * t)),
        sp.Add(*[sp.sin(n * x) * sp.cos(n * y) for n in range(500)], evaluate=False),
        sp.Max(*[x * n + x**n for n in range(40)], evaluate=False),
        sp.Add(*[sp.Piecewise((n, sp.exp(x) * y > n), (0, True)) for n in range(100)], evaluate=False),
    ],
    ids=["sum", "symbolic sum", "wide", "maxima", "cases"],
)
def test_nothing_takes_for_ever(side):
    for other, same in ((side + x, False), (sp.Add(side, x, -x, evaluate=False), True)):
        started = time.process_time()
        assert (difference(side, other, rng(1)) is None) == same
        assert time.process_time() - started < 10


@pytest.mark.parametrize(
    "side",
    [sp.Derivative(x**2, x), sp.Subs(sp.Derivative(y**2, y), y, x), sp.Integral(x, (x, 0, y))],
    ids=lambda side: type(side).__name__,
)
def test_what_a_student_leaves_unevaluated_has_to_be_evaluated(side):
    with pytest.raises(Unfit, match=f"{type(side).__name__} in it.*evaluate it with .doit()"):
        read(side)


def test_domains_are_those_that_symbols_are_assumed_to_have():
    w, n = sp.Symbol("w", negative=True), sp.Symbol("n", integer=True, positive=True)
    u = sp.Symbol("u", nonnegative=True)
    for seed in range(20):
        assert difference(sp.Abs(w, evaluate=False), -w, rng(seed)) is None
        assert difference(sp.sqrt(u**2, evaluate=False), u, rng(seed)) is None
        assert difference(sp.Max(n, 1, evaluate=False), n, rng(seed)) is None
        assert difference(sp.Abs(m), m, rng(seed)).point[m] < 0


def test_an_expression_with_a_hole_is_not_refused_for_it():
    removable = (p**t - 1) / t * t + 1  # has no value where t is 0
    assert all(difference(p**t, removable, rng(seed)) is None for seed in range(5))


def test_points_respect_what_is_assumed_of_symbols():
    for seed in range(5):
        assert difference(sp.sqrt(p**2), p, rng(seed)) is None
        assert difference((-1) ** (2 * t), sp.Integer(1), rng(seed)) is None
        apart = difference(sp.Abs(x), x, rng(seed))
        assert apart.point[x] < 0


def test_the_same_seed_names_the_same_point():
    assert difference(x, y, rng(3)).point == difference(x, y, rng(3)).point


@pytest.mark.parametrize(
    ("side", "value"),
    [
        (sp.Integer(10) ** 30 + sp.Rational(1, 3) - sp.Integer(10) ** 30, 1 / 3),
        (sp.sqrt(2), math.sqrt(2)),
        (sp.exp(1) ** sp.I, complex(math.cos(1), math.sin(1))),
        (sp.Float(0.1), 0.1),
        (sp.Pow(0, 0, evaluate=False), 1),
        (sp.Pow(0, HALF, evaluate=False), 0),
        (sp.Pow(-8, sp.Rational(1, 3)), complex(1, math.sqrt(3))),
        (sp.Heaviside(0), 0.5),
        (sp.Sum(j, (j, 1, 0)), 0),
        (sp.Product(j, (j, 1, 0)), 1),
        (sp.sign(sp.Add(1, -1, evaluate=False)), 0),
    ],
    ids=str,
)
def test_values_are_precise(side, value):
    assert as_complex(precisely(side, {})) == pytest.approx(value, rel=1e-15)


@pytest.mark.parametrize(
    "side",
    [
        sp.oo, sp.zoo, sp.nan, x, x > 0, sp.log(0, evaluate=False), sp.exp(sp.exp(sp.exp(10))),
        sp.gamma(0, evaluate=False), sp.Pow(0, -1, evaluate=False), sp.Sum(1 / j, (j, 1, sp.oo)),
        sp.Sum(j, (j, 1, 10**6)), sp.Sum(x, (j, 1, x / 2)), sp.sin(sp.Pow(sp.Integer(10), 1000)),
        sp.Derivative(x, x), sp.Max(sp.I * x, 1), sp.Piecewise((x, x < 0)),
        sp.Pow(sp.Float("1e999"), sp.Integer(10) ** 9, evaluate=False),
    ],
    ids=str,
)  # fmt: skip
def test_what_has_no_value_at_a_bounded_price_has_none(side):
    assert precisely(side, {} if side == x else {x: 1} if side.has(x) else {}) is None
