"""Symbolic equality: pairs of expressions that are the same function, and pairs that are not."""

import math

import numpy as np
import pytest
import sympy as sp

from autograder.equality import Undecided, difference
from autograder.precise import as_complex, precisely
from autograder.reading import Call, expression
from autograder.worker.inert import Symbols, freeze

x, y, z = sp.symbols("x y z", real=True)
p, q = sp.symbols("p q", positive=True)
t, k = sp.symbols("t k", integer=True, nonnegative=True)
j = sp.Symbol("j")
SYMBOLS = Symbols([x, y, z, p, q, t, k])
HALF = sp.Rational(1, 2)

EQUAL = [
    (x + x, 2 * x),
    ((x + y) ** 2, x**2 + 2 * x * y + y**2),
    ((x**2 - y**2) / (x - y), x + y),
    (1 / (x - 1) - 1 / (x + 1), 2 / (x**2 - 1)),
    ((x + y + z) ** 5, sp.expand((x + y + z) ** 5)),
    (x / 3, 0.3333333333 * x),
    (x / 3, x * (1 / 3)),
    (2.0 * x, 2 * x),
    (0.1 * x + 0.2 * x, sp.Rational(3, 10) * x),
    (0.06 * x - 0.06 * x + y, y),
    ((x + 1e8) ** 2 - x**2 - 2e8 * x, sp.Integer(10) ** 16),
    (sp.exp(x + y), sp.exp(x) * sp.exp(y)),
    (sp.exp(-x), 1 / sp.exp(x)),
    (sp.log(p * q), sp.log(p) + sp.log(q)),
    (sp.log(p**3), 3 * sp.log(p)),
    (sp.exp(3 * sp.log(p)), p**3),
    (sp.log(sp.exp(x)), x),
    (sp.log(1 + sp.exp(x)), x + sp.log(1 + sp.exp(-x))),
    (1 / (1 + sp.exp(-x)), sp.exp(x) / (1 + sp.exp(x))),
    (1 / (1 + sp.exp(-x)), HALF * (1 + sp.tanh(x / 2))),
    (1 - 1 / (1 + sp.exp(-x)), 1 / (1 + sp.exp(x))),
    (sp.sin(x) ** 2 + sp.cos(x) ** 2, sp.Integer(1)),
    (sp.sin(2 * x), 2 * sp.sin(x) * sp.cos(x)),
    (sp.cos(2 * x), 1 - 2 * sp.sin(x) ** 2),
    (sp.tan(x), sp.sin(x) / sp.cos(x)),
    (sp.sin(x + y), sp.sin(x) * sp.cos(y) + sp.cos(x) * sp.sin(y)),
    (sp.cos(x), sp.sin(x + sp.pi / 2)),
    (sp.sec(x) ** 2, 1 + sp.tan(x) ** 2),
    (sp.cot(x) * sp.tan(x), sp.Integer(1)),
    (sp.cosh(x) ** 2 - sp.sinh(x) ** 2, sp.Integer(1)),
    (sp.sinh(x), (sp.exp(x) - sp.exp(-x)) / 2),
    (sp.sech(x) ** 2, 1 - sp.tanh(x) ** 2),
    (sp.coth(x), 1 / sp.tanh(x)),
    (sp.asinh(x), sp.log(x + sp.sqrt(x**2 + 1))),
    (sp.atan(x) + sp.atan(1 / x), sp.sign(x) * sp.pi / 2),
    (sp.sqrt(x**2), sp.Abs(x)),
    (sp.sqrt(p) ** 2, p),
    (sp.sqrt(p * q), sp.sqrt(p) * sp.sqrt(q)),
    (sp.sqrt(3 + 2 * sp.sqrt(2)), 1 + sp.sqrt(2)),
    (sp.sqrt(4 * ((x - y) ** 2 + 1)), 2 * sp.sqrt((y - x) ** 2 + 1)),
    (1 / (sp.sqrt(p) + 1), (sp.sqrt(p) - 1) / (p - 1)),
    (p**0.5, sp.sqrt(p)),
    (p**t * p, p ** (t + 1)),
    (p ** (x + y), p**x * p**y),
    ((p * q) ** x, p**x * q**x),
    ((p**x) ** 2, p ** (2 * x)),
    (2**t, sp.exp(t * sp.log(2))),
    ((1 - p**t) / (1 - p) * (1 - p), 1 - p**t),
    (sp.Piecewise((x, x > 0), (0, True)), x * sp.Heaviside(x)),
    (sp.Piecewise((x, x > 0), (0, True)), sp.Max(x, 0)),
    (sp.Max(x, 0), (x + sp.Abs(x)) / 2),
    (sp.Piecewise((x, x > 0), (-x, True)), sp.Abs(x)),
    (sp.Piecewise((1, sp.And(x > -1, x < 1)), (0, True)), sp.Heaviside(x + 1) * sp.Heaviside(1 - x)),
    (sp.Min(x, y), -sp.Max(-x, -y)),
    (sp.Sum(x * j, (j, 1, 4)), 10 * x),
    (sp.Sum(p**j, (j, 0, t)), sp.Piecewise(((1 - p ** (t + 1)) / (1 - p), sp.Ne(p, 1)), (t + 1, True))),
    (sp.Sum((1 - p) * p**j, (j, 0, t - 1)), 1 - p**t),
    (sp.Sum(sp.Sum(x**j, (j, 0, k)), (k, 0, 2)), 3 + 2 * x + x**2),
    (sp.Product(x + j, (j, 0, 2)), x * (x + 1) * (x + 2)),
    (sp.factorial(t), sp.gamma(t + 1)),
    (sp.binomial(t, 2), t * (t - 1) / 2),
    (sp.Mod(x, 1), x - sp.floor(x)),
    (sp.ceiling(x), -sp.floor(-x)),
    (sp.atan2(y, x), sp.arg(x + sp.I * y)),
    (sp.exp(sp.I * x), sp.cos(x) + sp.I * sp.sin(x)),
    (sp.re(sp.exp(sp.I * x)), sp.cos(x)),
    (sp.erf(x) + sp.erfc(x), sp.Integer(1)),
    (sp.KroneckerDelta(t, 0), sp.Piecewise((1, sp.Eq(t, 0)), (0, True))),
    (x**1000 * x**-999, x),
    (sp.exp(1000 * p) * sp.exp(-1000 * p) * x, x),
    (sp.Integer(0), x - sp.Add(x, 0, evaluate=False)),
]  # fmt: skip

UNEQUAL = [
    (x, y),
    (x, -x),
    (x, 2 * x),
    (x, x + sp.Rational(1, 10**6)),
    (x / 3, 0.33333 * x),
    (x / 3, 0.333333 * x),
    (sp.Integer(0), sp.Rational(1, 10**9)),
    (sp.Integer(1), sp.Integer(2)),
    (x**2, x**3),
    ((x + y) ** 2, x**2 + y**2),
    ((x + 1e8) ** 2 - x**2 - 2e8 * x, sp.Integer(10) ** 16 + 10**8),
    (sp.sqrt(x**2), x),
    (sp.Abs(x), x),
    (sp.log(x**2), 2 * sp.log(x)),
    (sp.log(p + q), sp.log(p) + sp.log(q)),
    (sp.exp(x * y), sp.exp(x) * sp.exp(y)),
    (sp.sin(x), sp.cos(x)),
    (sp.sin(x), x - x**3 / 6),
    (sp.tanh(x), 2 / (1 + sp.exp(-x)) - 1),
    (1 / (1 + sp.exp(-x)), 1 / (1 + sp.exp(x))),
    (sp.sinh(x), sp.cosh(x)),
    (p**t, p ** (t + 1)),
    (p**t, t**p),
    (1 - p**t, (1 - p) ** t),
    (sp.Piecewise((x, x > 0), (0, True)), x),
    (sp.Piecewise((x, x > 0), (0, True)), sp.Abs(x)),
    (sp.Piecewise((x, x > 0)), x),
    (sp.Piecewise((x, x > -1), (x + 1, True)), x),
    (sp.Piecewise((x, x < 1), (0, True)), x),
    (sp.Max(x, 0), sp.Min(x, 0)),
    (sp.Heaviside(x), sp.sign(x)),
    (sp.Sum(x * j, (j, 1, 4)), 9 * x),
    (sp.Sum(p**j, (j, 0, t)), (1 - p**t) / (1 - p)),
    (sp.Sum(p**j, (j, 0, 10**9)), p),
    (sp.factorial(t), t),
    (sp.floor(x), x),
    (sp.I * x, x),
    (sp.I * x, sp.Integer(0)),
    (sp.conjugate(sp.I * x), sp.I * x),
    (x * 1.000001, x),
    (sp.exp(sp.exp(sp.exp(sp.exp(p + 5)))), p),
    (sp.log(0, evaluate=False) + x, x),
    (1 / (x - x * sp.Integer(1) + sp.Add(x, -x, evaluate=False)), x),
    (x**1000, x),
]  # fmt: skip


def read(side):
    """An expression as it arrives from a student: frozen, and rebuilt without evaluation."""
    return expression(freeze(side, SYMBOLS), Call("f", {}, SYMBOLS))


def rng(seed):
    return np.random.default_rng(seed)


@pytest.mark.parametrize(("left", "right"), EQUAL, ids=str)
def test_the_same_function_in_another_form_is_the_same(left, right):
    for seed in range(5):
        assert difference(read(left), right, rng(seed)) is None
        assert difference(right, read(left), rng(seed)) is None


@pytest.mark.parametrize(("left", "right"), UNEQUAL, ids=str)
def test_another_function_differs_at_the_point_that_is_named(left, right):
    for seed in range(5):
        apart = difference(read(left), right, rng(seed))
        assert apart is not None
        assert apart.left != apart.right
        truth = precisely(right, apart.point)
        assert truth is None or apart.right == as_complex(truth)


def test_expressions_without_any_value_are_undecided():
    huge = sp.Sum(sp.sin(j * x), (j, 1, 10**9))
    with pytest.raises(Undecided):
        difference(huge, 2 * huge, rng(0))


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
