"""Signs: what is proved is so, what is refuted is refuted by numbers, and the rest is left undecided."""

import itertools
import random

import numpy as np
import pytest
import sympy as sp

from autograder.algebra import WORK, WORK_IN_ALL, Algebra, Exhausted, Sign
from autograder.certificates import NODES, PAIRS, nonnegative_form
from autograder.equality import Undecided
from autograder.laws import Failure
from autograder.plain import Unfit
from autograder.polynomials import FIELD, is_sum_of_squares
from autograder.precise import precisely, with_error
from autograder.reading import Call, weighted_terms
from autograder.signs import is_never_negative, where_negative, where_not_real, written_out
from autograder.worker.inert import Symbols, freeze

V = v0, v1 = sp.symbols("v0 v1", real=True)
phi0, phi1, a, b, c = sp.symbols("phi0 phi1 a b c", real=True)
z = phi0 + phi1 * a

SIGMOIDS = {
    "1 / (1 + exp(-z))": lambda z: 1 / (1 + sp.exp(-z)),
    "exp(z) / (1 + exp(z))": lambda z: sp.exp(z) / (1 + sp.exp(z)),
    "1 - 1 / (1 + exp(z))": lambda z: 1 - 1 / (1 + sp.exp(z)),
    "tanh": lambda z: (1 + sp.tanh(z / 2)) / 2,
    "floats": lambda z: 1.0 / (1.0 + sp.exp(-1.0 * z)),
    "two exponentials": lambda z: 1 / (1 + sp.exp(-phi0) * sp.exp(phi0 - z)),
    "two branches": lambda z: sp.Piecewise(
        (1 / (1 + sp.exp(-z)), z >= 0), (sp.exp(z) / (1 + sp.exp(z)), True)
    ),
}
S = SIGMOIDS["1 / (1 + exp(-z))"](z)


def unevaluated(function, *parts):
    return function(*parts, evaluate=False)


def nested(z):
    """Pr · (1 − Pr) with a condition around a sigmoid that has one itself."""
    branching = SIGMOIDS["two branches"]
    left, right = branching(z), branching(-z)
    return sp.Piecewise((left * (1 - left), z >= 0), (right * (1 - right), True))


def cancelling(offset, roots=(2, 5), size=10**80):
    """Roots of large numbers minus their sum, of which sixty digits leave nothing, plus the offset."""
    total = sum(sp.sqrt(size**2 * r) for r in roots)
    nearest = sp.Integer(int(total.evalf(200)))
    return unevaluated(sp.Add, *total.args, -nearest + sp.Rational(offset))


k = sp.Dummy("k")
ZERO = unevaluated(sp.Add, phi0, -phi0)


def curvatures(sigmoid, examples):
    """The inputs, and Pr·(1 − Pr) at each."""
    x = sp.symbols(f"x1:{examples + 1}", real=True)
    return x, [p * (1 - p) for p in (sigmoid(phi0 + phi1 * xi) for xi in x)]


def entries(sigmoid, examples):
    """The entries of the Hessian as people write them."""
    x, weights = curvatures(sigmoid, examples)
    return tuple(sum(w * xi**k for w, xi in zip(weights, x, strict=True)) for k in range(3))


H00, H01, H11 = entries(SIGMOIDS["1 / (1 + exp(-z))"], 2)
G00, G01, G11 = entries(SIGMOIDS["1 / (1 + exp(-z))"], 3)
DETERMINANT = G00 * G11 - G01**2

NEVER_NEGATIVE = [
    sp.Integer(0), sp.Integer(3), sp.Rational(1, 3), sp.Float(0.25), sp.pi, sp.sqrt(2), sp.sqrt(2) - 1,
    3 - 2 * sp.sqrt(2), sp.pi - 3, sp.exp(1) - 2,
    a**2, a**2 + b**4, sp.Abs(a), sp.sqrt(a**2 + 1), (a - b) ** 2, sp.expand((a - b) ** 2), a**2 - 2 * a + 1,
    sp.expand((a - 2 * b + c) ** 2), sp.expand((a**2 - b**2) ** 2), a**2 * (a - b) ** 2, a**4 - a**2 + 1,
    a**2 - a * b + b**2, sp.expand((a - b) ** 2 + (b - c) ** 2 + (c - a) ** 2), a**2 / (1 + b**2),
    (a**2 - b**2) / (a - b) * (a + b), sp.Max(a, 0), sp.Max(-1, b**2), sp.Min(a**2, 1), sp.Heaviside(a),
    sp.cosh(a), sp.cosh(a) - 1, sp.sech(a), sp.sinh(a) ** 2, a * sp.sinh(a) * a * sp.sinh(a), sp.sin(a) ** 2,
    1 - sp.tanh(a), 1 + sp.tanh(a), sp.log(1 + sp.exp(a)), sp.exp(a), sp.exp(a * b - c), 2**a, sp.re(a) ** 2,
    sp.exp(2 * a) - 2 * sp.exp(a) + 1, sp.exp(a) + sp.exp(-a) - 2, sp.exp(sp.sin(a)) + 1,
    sp.exp(sp.exp(a)) / (1 + sp.exp(sp.exp(a))), sp.exp(0.3 * a), sp.Piecewise((a**2, a > 0), (1, True)),
    S, 1 - S, S * (1 - S), S * (1 - S) - S**2 * (1 - S), S - S**2, sp.expand(S - S**2), S.diff(phi0),
    (S * (1 - S)).simplify(), 4 * S - 4 * S**2,
    sp.exp(z) / (1 + sp.exp(z)) ** 2, sp.exp(-z) / (1 + sp.exp(-z)) ** 2, 1 / (2 + sp.exp(z) + sp.exp(-z)),
    1 / (2 + 2 * sp.cosh(z)), 1 / (4 * sp.cosh(z / 2) ** 2), sp.sech(z / 2) ** 2 / 4,
    (1 - sp.tanh(z / 2) ** 2) / 4,
    1 / ((sp.exp(z / 2) + sp.exp(-z / 2)) ** 2), S / (1 + sp.exp(z)), S * (1 - S) / 3, S**2 * sp.exp(-z),
    sp.sqrt(S * (1 - S)), S**2 * (1 - S) ** 2, 0.25 * sp.sech(0.5 * z) ** 2,
    sp.log(1 + sp.exp(z)).diff(phi0, 2), -sp.log(S).diff(phi0, 2), S * (1 - S) * a**2,
    S * (1 - S) * (1 + a) ** 2,
    H00 * H11 - H01**2, (H00 * H11 - H01**2) / H00, H11 - H01**2 / H00, (H00 * H11 - H01**2) / H11,
    sp.together((H00 * H11 - H01**2) / H00), sp.expand(H00 * H11 - H01**2), sp.simplify(H11 - H01**2 / H00),
    (H00 + H11 + sp.sqrt((H00 - H11) ** 2 + 4 * H01**2)) / 2,
    (H00 + H11 - sp.sqrt((H00 - H11) ** 2 + 4 * H01**2)) / 2,
    (H00 + H11 - sp.sqrt(H00**2 - 2 * H00 * H11 + H11**2 + 4 * H01**2)) / 2,
    (H00 + H11 - sp.sqrt((H00 + H11) ** 2 - 4 * (H00 * H11 - H01**2))) / 2,
    sp.sqrt((H00 + H11) ** 2 - 4 * (H00 * H11 - H01**2)), sp.expand(DETERMINANT), DETERMINANT,
    sp.expand((1 - a**2) ** 2 + 4 * a**2 * b**2), sp.Abs(S * (1 - S)) - S * (1 - S) + a**2,
    # Conditions inside of conditions, and more of them than there is time for.
    nested(z), nested(z) * a**2, sp.Piecewise((1 + sp.Piecewise((a**2, b > 0), (1, True)), a > 0), (2, True)),
    sum(sp.Piecewise((a**2 + j, a > j), (b**2, True)) for j in range(6)),
    # Circles and sums.
    2 + sp.cos(a), 1 - sp.sin(a * b), sp.sin(a) ** 2 + sp.cos(a) ** 2 - 1, sp.sin(1),
    sp.tan(a) ** 2 - 2 * sp.tan(a) + 1,
    S - S**2 + sp.sin(a) ** 2 + sp.cos(a) ** 2 - 1, unevaluated(sp.Heaviside, a, b**2),
    sp.Sum((a - b) ** (2 * k), (k, 0, 3)), sp.Sum(a**2 * k - 2 * a * b * k + b**2 * k, (k, 1, 3)),
    sp.Sum(S * (1 - S) * (1 + sp.Sum(k, (k, 1, 2))), (k, 1, 2)),
]  # fmt: skip

SOMEWHERE_NEGATIVE = [
    sp.Integer(-1), sp.Float(-0.25), 1 - sp.sqrt(2), 3 - sp.pi, a, -a, a * b, a - b, a**3, a**2 - b**2,
    -(a**2),
    a**2 - 2 * a, sp.sinh(a), sp.tanh(a), sp.cos(a), sp.log(1 + a**2) - 1, sp.exp(a) - 1, 1 - sp.exp(a * b),
    a**2 + 3 * a * b + b**2, sp.cosh(a) - 2, sp.exp(2 * a) - 3 * sp.exp(a) + 1, sp.Min(a, 0), sp.sign(a),
    sp.Piecewise((a, a > 0), (a**3, True)), sp.Abs(a) - 1, sp.sqrt(a**2 + 1) - 2,
    S**2 - S, S - sp.Rational(1, 2), 1 - 2 * S, S * (1 - 2 * S), S * (1 - S) - sp.Rational(1, 5), S * a,
    -S * (1 - S),
    S * (1 - S) * (1 - a), H00 - H01, H11 - H01, H01, H00 * H11 - 2 * H01**2, H01**2 - H00 * H11,
    (H00 + H11 - sp.sqrt((H00 - H11) ** 2 + 5 * H01**2)) / 2,
    (H00 + H11) ** 2 - 5 * (H00 * H11 - H01**2), H00 + H11 - sp.sqrt((H00 + H11) ** 2 + H00 * H11 - H01**2),
    sp.expand((1 - a**2) ** 2 - 4 * a**2 * b**2),
    # Not real, or not everywhere.
    sp.I, sp.sqrt(a), sp.sqrt(S - 1), sp.log(a), (-1) ** sp.Rational(1, 3), sp.I * a**2, sp.asin(1 + a**2),
    sp.exp(sp.I * a), a**sp.Rational(2, 3), 1 + sp.I * a,
    # What looks as if it were never negative.
    unevaluated(sp.Heaviside, sp.Integer(0), sp.Integer(-1)), unevaluated(sp.Heaviside, ZERO, sp.Integer(-1)),
    sp.Piecewise((a**2, a > 0), (sp.Piecewise((a**2, b > 0), (-1, True)), True)),
    sum(sp.Piecewise((a, a > j - 3), (b**2, True)) for j in range(6)),
    1 + 2 * sp.cos(a), sp.sin(a) ** 2 - sp.cos(a) ** 2, sp.sin(a) ** 2 + sp.cos(b) ** 2 - 1, -sp.exp(-1000),
    sp.Sum(a**k, (k, 1, 2)), sp.Sum(-1 + a**2, (k, 1, 3)), a - sp.floor(a) - sp.Rational(1, 2),
    unevaluated(sp.Pow, sp.Integer(-2), sp.Integer(3)), unevaluated(sp.Abs, sp.I) - 2,
    sp.re(sp.exp(sp.I * a)), sp.sign(a**2) - 2,
    unevaluated(sp.Mul, sp.I, sp.I), sp.sqrt(unevaluated(sp.Mul, sp.Integer(-1), a**2)) ** 2,
    sp.Max(a, -1), sp.Min(a**2, -b), sp.KroneckerDelta(a, a) - 2, unevaluated(sp.Mod, a, sp.Integer(-2)) ** 3,
    (-1) ** unevaluated(sp.Add, 2, 1), sp.gamma(a), sp.binomial(-1, 3), sp.log(sp.Abs(a)), sp.atan(a) * b,
]  # fmt: skip


@pytest.mark.parametrize("expression", NEVER_NEGATIVE, ids=lambda e: str(e)[:70])
def test_what_is_never_negative_is_proved(expression):
    assert where_negative(expression, np.random.default_rng(1)) is None
    assert where_not_real(expression, np.random.default_rng(1)) is None


@pytest.mark.parametrize("expression", SOMEWHERE_NEGATIVE, ids=lambda e: str(e)[:70])
def test_what_is_negative_somewhere_is_refuted_by_numbers(expression):
    for seed in range(3):
        found = where_negative(expression, np.random.default_rng(seed))
        value = precisely(expression, found.point)
        assert value.real < 0 or value.imag != 0
        assert complex(value) == pytest.approx(found.value)


@pytest.mark.parametrize("sigmoid", SIGMOIDS.values(), ids=SIGMOIDS)
@pytest.mark.parametrize("examples", [1, 2, 3])
def test_completed_squares_are_proved_for_any_sigmoid(sigmoid, examples):
    first, mixed, last = entries(sigmoid, examples)
    for weight in (first, (first * last - mixed**2) / first, last - mixed**2 / first):
        assert where_negative(weight, np.random.default_rng(1)) is None


def seen_negative(expression, draw):
    """Whether an expression is negative, or not real, at one of a few random points."""
    for scale in (0.2, 1, 3, 8):
        point = {s: round(draw.gauss(0, scale) * 16) / 16 for s in expression.free_symbols}
        found = with_error(expression, point, np.random.default_rng(draw.randrange(100)))
        if found is not None:
            value, error = found
            if value.real < -1e6 * error - 1e-40 or abs(value.imag) > 1e6 * error + 1e-20 * abs(value):
                return True
    return False


def test_no_negative_values_of_what_is_proved():
    for expression in NEVER_NEGATIVE:
        assert not seen_negative(expression, random.Random(5)), expression


NUMBERS = [*map(sp.Integer, (-3, -1, 0, 1, 2)), sp.Rational(-5, 3), sp.Rational(1, 2), sp.Float(-1.5), sp.pi]
EXPONENTS = [
    *map(sp.Integer, (2, 2, 4, 3, -1, -2, 0)),
    sp.S.Half,
    -sp.S.Half,
    sp.Rational(2, 3),
    sp.Float(2.0),
]
FUNCTIONS = [
    sp.exp, sp.Abs, sp.log, sp.cosh, sp.sinh, sp.tanh, sp.coth, sp.sech, sp.erf, sp.erfc, sp.atan, sp.asinh,
    sp.sign, sp.floor, sp.ceiling, sp.re, sp.sin, sp.cos, sp.tan, sp.gamma, sp.asin,
]  # fmt: skip


def grown(draw, depth):
    """A random expression of which nothing is evaluated."""
    if depth == 0 or draw.random() < 0.1:
        return draw.choice((a, b, c) if draw.random() < 0.7 else NUMBERS)

    def parts(count):
        return [grown(draw, depth - 1) for _ in range(count)]

    match draw.choices(
        ("sum", "product", "power", "function", "order", "step", "condition"), (7, 5, 5, 3, 1, 1, 1)
    )[0]:
        case "sum":
            return unevaluated(sp.Add, *parts(draw.randint(2, 3)))
        case "product":
            return unevaluated(sp.Mul, *parts(draw.randint(2, 3)))
        case "power":
            return unevaluated(sp.Pow, *parts(1), draw.choice(EXPONENTS) if draw.random() < 0.9 else a)
        case "function":
            return unevaluated(draw.choice(FUNCTIONS), *parts(1))
        case "order":
            return unevaluated(draw.choice((sp.Max, sp.Min)), *parts(2))
        case "step":
            return unevaluated(sp.Heaviside, *parts(2))
    inside, outside = parts(2)
    return sp.Piecewise((inside, draw.choice((a, b)) > draw.choice(NUMBERS)), (outside, True), evaluate=False)


def test_random_expressions_that_are_proved_have_no_negative_values():
    draw, proved = random.Random(7), 0
    for _ in range(500):
        expression = grown(draw, draw.randint(1, 4))
        if draw.random() < 0.3:
            square = unevaluated(sp.Pow, expression, sp.Integer(2))
            expression = unevaluated(sp.Add, square, unevaluated(sp.Mul, -1, grown(draw, 2)))
        if is_never_negative(expression, np.random.default_rng(2)):
            proved += 1
            assert not seen_negative(expression, draw), expression
    assert proved >= 50


@pytest.mark.parametrize("roots", [(2, 5), (2, 14), (3, 7), (6, 11), (13, 17)], ids=str)
@pytest.mark.parametrize("size", [10**55, 10**80, 10**150])
def test_the_sign_of_what_rounding_leaves_is_not_believed(roots, size):
    for offset in (-3, 3):
        number = cancelling(offset, roots, size)
        for weight in (number, number * a**2, unevaluated(sp.Mul, number, sp.Float(1e-65))):
            for seed in range(3):
                try:
                    found = where_negative(weight, np.random.default_rng(seed))
                except Undecided:
                    continue
                assert (found is None) == (offset > 0)


def test_shaken_walks_come_apart_where_terms_cancel():
    value, error = with_error(cancelling(3), {}, np.random.default_rng(1))
    assert error > 1e15
    value, error = with_error(sp.exp(a) - 1, {a: 0.25}, np.random.default_rng(1))
    assert float(value) == pytest.approx(np.expm1(0.25))
    assert 0 < error < 1e-57
    exact = sp.Piecewise((1, sp.Eq(unevaluated(sp.Add, a, -1), 0)), (2, True))
    assert with_error(exact, {a: 1.0}, np.random.default_rng(1))[0] == pytest.approx(1)


@pytest.mark.parametrize(
    "expression",
    [
        sp.Rational(6, 5) + sp.cos(a) + sp.cos(2 * a),
        sp.exp(-(a**2)) - sp.exp(-1000 - a**2) * sp.cos(a),
        sp.Symbol("w") ** 2,
        sp.gamma(a) ** 2,
        sp.Rational(1, 2) - unevaluated(sp.cos, sp.Integer(10) ** 70),  # which has no value at any fair price
    ],
    ids=str,
)
def test_what_can_be_neither_proved_nor_refuted_is_undecided(expression):
    with pytest.raises(Undecided):
        where_negative(expression, np.random.default_rng(1))


def test_a_gram_matrix_decides_quadratic_forms_exactly():
    rng = np.random.default_rng(3)
    for _ in range(100):
        matrix = rng.integers(-3, 4, (3, 3))
        form = {}
        square = matrix @ matrix.T - int(rng.integers(0, 3)) * np.eye(3, dtype=int)
        for i, j in itertools.product(range(3), repeat=2):
            key = (1 << (FIELD * i)) + (1 << (FIELD * j))
            form[key] = form.get(key, 0) + int(square[i, j])
        form = {m: coefficient for m, coefficient in form.items() if coefficient}
        assert not form or is_sum_of_squares(form) == bool(sp.Matrix(square).is_positive_semidefinite)


@pytest.fixture
def work_done(monkeypatch):
    """What the algebras of a test have spent, one entry for each of them."""
    made = []

    class Counted(Algebra):
        def __init__(self, *args):
            super().__init__(*args)
            made.append(self)

    monkeypatch.setattr("autograder.signs.Algebra", Counted)
    return lambda: [algebra.work for algebra in made]


def test_towers_and_long_sums_are_given_up_for_a_bounded_price(work_done):
    tower = a
    for _ in range(40):
        tower = unevaluated(sp.Pow, 1 + tower, 2)
    exponentials = a
    for _ in range(40):
        exponentials = unevaluated(sp.exp, exponentials) - b
    many = sum(sp.exp(j * a - b) * (a - j) ** 3 for j in range(60)) ** 30
    huge = unevaluated(sp.Pow, unevaluated(sp.Pow, sp.Integer(9), 999), 999) * a
    for expression in (tower - 1, exponentials, many, huge):
        try:
            where_negative(expression, np.random.default_rng(1))
        except Undecided:
            continue
    assert 0 < max(work_done()) <= WORK_IN_ALL


def test_branches_share_the_work(work_done):
    long = (a + b + c + 1) ** 2 * (a - b + 2 * c) ** 2 * (a * b + c) ** 2 * (a + b * c) ** 4
    conditions = [sp.Piecewise((a + j, b > j), (b - j, True)) for j in range(4)]
    with pytest.raises(Undecided):
        where_negative(
            sum(long * p**2 for p in conditions) ** 2 - a * b + sp.gamma(c) ** 2, np.random.default_rng(1)
        )
    assert sum(work_done()) <= 3 * WORK_IN_ALL


def test_each_way_of_proving_has_work_of_its_own():
    algebra = Algebra(lambda node: Sign.EITHER, {})
    with pytest.raises(Exhausted):
        while True:
            algebra.multiplied_out({0: 1})
    for _ in range(5):
        algebra.start()
        with pytest.raises(Exhausted):
            while True:
                algebra.multiplied_out({0: 1})
    assert WORK < algebra.work <= WORK_IN_ALL
    # Multiplied out, these are too many terms; as squares of sums they are nothing.
    dear = (a + b + c + phi0) ** 4 * (a - b + 2 * c) ** 4 * (a * b + c - phi1) ** 4 * (a * phi0 - 7) ** 4
    assert where_negative(dear + a**2 - a * b + b**2, np.random.default_rng(1)) is None


def test_long_sums_are_not_written_out():
    short, long = (sp.Sum(a**k, (k, 0, last)) for last in (3, 10**6))
    assert not written_out(short).has(sp.Sum)
    assert written_out(long + b) == long + b
    assert written_out(sp.Sum(a**k, (k, 0, b))).has(sp.Sum)
    assert written_out(sp.Sum(k, (k, 2, 1))) == 0


# Certificates: weighted squares of linear expressions.

SYMBOLS = Symbols([*V, phi0, phi1, a, b])


def form(point):
    """The quadratic form of the Hessian for the inputs a and b, as a number."""
    total = 0.0
    for x in (a, b):
        p = 1 / (1 + np.exp(-point[phi0] - point[phi1] * point[x]))
        total += p * (1 - p) * (point[v0] + point[x] * point[v1]) ** 2
    return total


def verify(terms, seed=0):
    read = weighted_terms("weight", "expression")(freeze(terms, SYMBOLS), Call("f", {}, SYMBOLS))
    nonnegative_form(read, V, form, (phi0, phi1, a, b), np.random.default_rng(seed))


W = [s * (1 - s) for s in (1 / (1 + sp.exp(-phi0 - phi1 * x)) for x in (a, b))]
LINES = [v0 + a * v1, v0 + b * v1]
A, B, C = W[0] + W[1], W[0] * a + W[1] * b, W[0] * a**2 + W[1] * b**2
EACH = list(zip(W, LINES, strict=True))

CERTIFICATES = {
    "a square for each example": EACH,
    "the other sign": [(w, -e) for w, e in EACH],
    "halves": [(w / 2, e) for w, e in EACH] * 2,
    "weights in the expression": [(1, sp.sqrt(w) * e) for w, e in EACH],
    "floats": [(0.25 * sp.sech(0.5 * (phi0 + phi1 * x)) ** 2, 1.0 * v0 + x * v1) for x in (a, b)],
    "a weight of nothing": [*EACH, (0, v0)],
    "completed squares": [(A, v0 + B / A * v1), ((A * C - B**2) / A, v1)],
    "completed the other way": [(C, v1 + B / C * v0), (A - B**2 / C, v0)],
    "Cholesky": [(1, sp.sqrt(A) * v0 + B / sp.sqrt(A) * v1), (1, sp.sqrt((A * C - B**2) / A) * v1)],
    "conditions in conditions": [(nested(phi0 + phi1 * x), v0 + x * v1) for x in (a, b)],
    "a sum": [(w, sp.Sum(v0 / 2, (k, 1, 2)) + x * v1) for w, x in zip(W, (a, b), strict=True)],
    "one on the circle": [(w * (sp.sin(a) ** 2 + sp.cos(a) ** 2), e) for w, e in EACH],
    "as many as there may be": [*EACH, *[(0, v0)] * (PAIRS - 2)],
    "pairs": [(1 / A, A * v0 + B * v1), (W[0] * W[1] / A, (a - b) * v1)],
}

REFUSED = {
    "not linear": (
        [(W[0], LINES[0] ** 2)], [(W[0], sp.Abs(LINES[0])), EACH[1]], [(W[0], LINES[0] + 1)],
        [(1, sp.sqrt(A))],
        [(1, sp.sqrt(A * v0**2 + 2 * B * v0 * v1 + C * v1**2))], [(1, sp.sin(v0))],
    ),
    "depends on v0 and v1": ([(W[0] * v0**2, 1)], [(LINES[0] ** 2, sp.sqrt(W[0]))], [(v0 / v1, v0)]),
    "can be negative": (
        [(A - B, v0), (B, v0 + v1), (C - B, v1)], [*EACH, (1, v0), (-1, v0)],
        [*EACH, (sp.exp(20), v0), (-sp.exp(20), v0)],
        [(A, v0), (C, v1), *[(w / 2, e) for w, e in EACH],
         *[(unevaluated(sp.Heaviside, ZERO, sp.Integer(-1)) * w / 2, 2 * v0 - e) for w, e in EACH]],
    ),
    "is not real": (
        [(-W[0], sp.I * LINES[0]), EACH[1]], [*EACH, (1, v0), (1, sp.I * v0)],
        [*EACH, (sp.sqrt(phi0), v0), (-sp.sqrt(phi0), v0)],
    ),
    "is not the quadratic form": (
        [], EACH[:1], [(2 * w, e) for w, e in EACH], [(1, e) for _, e in EACH], [(w, v0 + v1) for w in W],
        [(A, v0), (C, v1)], [(w * (1 + sp.Rational(1, 10**7)), e) for w, e in EACH],
    ),
    "has no value": (
        [(W[0], v0 * sp.log(sp.Add(a, -a, evaluate=False), evaluate=False))],
        [(sp.exp(10**7), v0)], [*EACH, (cancelling(0), v0)], [*EACH, (cancelling(0) ** 2, v0)],
        [(1, sp.exp(1000) * LINES[0])],
        [*EACH, (unevaluated(sp.Pow, ZERO, -2), v0)],
        [*EACH, (1 / (sp.sin(a) ** 2 + sp.cos(a) ** 2 - 1) ** 2, v0)],
    ),
    # Beyond what doubles hold, nothing agrees with anything.
    "is not the quadratic": (
        [(sp.exp(1000), v0)], [(sp.Integer(10) ** 300, 10**10 * v0)],
        [(sp.exp(1000), v0), (sp.exp(1000), v1)], [*EACH, (sp.Integer(10) ** 12, v0), (1, v1)],
        # Cancelled to nothing in doubles: 10²⁰ · v0² − (10²⁰ − 1) · v0².
        [*EACH, (sp.Integer(10) ** 20, v0), (-sp.Integer(10) ** 20 + 1, v0)],
    ),
    "more than the 40": ([*EACH, *[(0, v0)] * PAIRS],),
    "too long": ([(sum(sp.exp(k * a) * sp.sin(k * b) for k in range(600)), v0)],),
    "powers beyond": ([(sp.Pow(sp.Pow(a, 900, evaluate=False), 900, evaluate=False), v0)],),
}  # fmt: skip


@pytest.mark.parametrize("terms", CERTIFICATES.values(), ids=CERTIFICATES)
def test_every_valid_certificate_is_accepted(terms):
    for seed in range(3):
        verify(terms, seed)


@pytest.mark.parametrize(
    ("words", "terms"),
    [(words, terms) for words, lists in REFUSED.items() for terms in lists],
    ids=lambda value: str(value)[:60],
)
def test_what_proves_nothing_is_refused_in_words(words, terms):
    for seed in range(3):
        with pytest.raises((Failure, Unfit), match=words):
            verify(terms, seed)


def test_the_counterexample_has_the_parameters_at_which_the_weight_is_negative():
    with pytest.raises(Failure, match=r"can be negative: at a = .*phi0 = .*it is -0\.") as caught:
        verify(REFUSED["can be negative"][0])
    assert caught.value.symptom == "negative weight"


def test_a_form_of_weights_is_proved_once(work_done):
    verify(EACH)
    assert len(work_done()) == 2  # an expression and a weight, with the names of one example


def test_all_expressions_together_are_of_bounded_length():
    long = [(sp.Add(*(a ** (j % 7) for j in range(n)), evaluate=False), v0) for n in (NODES // 4,) * 3]
    with pytest.raises(Failure, match="too long"):
        verify([*EACH, *long])
