"""Signs: what is proved is so, what is refuted is refuted by numbers, and the rest is left undecided."""

import itertools
import time

import numpy as np
import pytest
import sympy as sp

from autograder.algebra import is_sum_of_squares
from autograder.certificates import nonnegative_form
from autograder.equality import Undecided
from autograder.laws import Failure
from autograder.precise import precisely
from autograder.reading import Call, Unfit, weighted_terms
from autograder.signs import where_negative, where_not_real
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


def curvatures(sigmoid, examples):
    """The inputs, and Pr·(1 − Pr) at each."""
    x = sp.symbols(f"x1:{examples + 1}", real=True)
    return x, [p * (1 - p) for p in (sigmoid(phi0 + phi1 * xi) for xi in x)]


def entries(sigmoid, examples):
    """The entries of the Hessian as people write them."""
    x, weights = curvatures(sigmoid, examples)
    return tuple(sum(w * xi**k for w, xi in zip(weights, x, strict=True)) for k in range(3))


H00, H01, H11 = entries(SIGMOIDS["1 / (1 + exp(-z))"], 2)

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
    # Not real, or not everywhere.
    sp.I, sp.sqrt(a), sp.sqrt(S - 1), sp.log(a), (-1) ** sp.Rational(1, 3), sp.I * a**2, sp.asin(1 + a**2),
    sp.exp(sp.I * a), a**sp.Rational(2, 3), 1 + sp.I * a,
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
    started = time.process_time()
    for weight in (first, (first * last - mixed**2) / first, last - mixed**2 / first):
        assert where_negative(weight, np.random.default_rng(1)) is None
    assert time.process_time() - started < 2


def test_no_negative_values_of_what_is_proved():
    rng = np.random.default_rng(5)
    for expression in NEVER_NEGATIVE:
        for scale in (0.3, 1, 4):
            point = {s: float(np.round(rng.normal(0, scale), 3)) for s in expression.free_symbols}
            value = precisely(expression, point)
            assert value is None or value.real > -1e-40


@pytest.mark.parametrize(
    "expression",
    [
        2 + sp.cos(a),
        sp.exp(-(a**2)) - sp.exp(-1000 - a**2) * sp.cos(a),
        sp.Symbol("w") ** 2,
        sp.gamma(a) ** 2,
    ],
    ids=str,
)
def test_what_can_be_neither_proved_nor_refuted_is_undecided(expression):
    with pytest.raises(Undecided):
        where_negative(expression, np.random.default_rng(1))


def test_a_gram_matrix_decides_quadratic_forms_exactly():
    rng = np.random.default_rng(3)
    for _ in range(300):
        matrix = rng.integers(-3, 4, (3, 3))
        form = {}
        square = matrix @ matrix.T - int(rng.integers(0, 3)) * np.eye(3, dtype=int)
        for i, j in itertools.product(range(3), repeat=2):
            key = (1 << (48 * i)) + (1 << (48 * j))
            form[key] = form.get(key, 0) + int(square[i, j])
        form = {m: coefficient for m, coefficient in form.items() if coefficient}
        assert not form or is_sum_of_squares(form) == bool(sp.Matrix(square).is_positive_semidefinite)


def test_towers_and_long_sums_are_given_up_in_bounded_time():
    tower = a
    for _ in range(40):
        tower = sp.Pow(1 + tower, 2, evaluate=False)
    exponentials = a
    for _ in range(40):
        exponentials = sp.exp(exponentials, evaluate=False) - b
    many = sum(sp.exp(k * a - b) * (a - k) ** 3 for k in range(60)) ** 30
    huge = sp.Pow(sp.Pow(sp.Integer(9), 999, evaluate=False), 999, evaluate=False) * a
    started = time.process_time()
    for expression in (tower - 1, exponentials, many, huge):
        try:
            where_negative(expression, np.random.default_rng(1))
        except Undecided:
            continue
    assert time.process_time() - started < 8


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
    ),
    "is not real": (
        [(-W[0], sp.I * LINES[0]), EACH[1]], [*EACH, (1, v0), (1, sp.I * v0)],
        [*EACH, (sp.sqrt(phi0), v0), (-sp.sqrt(phi0), v0)],
    ),
    "is not the quadratic form": (
        [], EACH[:1], [(2 * w, e) for w, e in EACH], [(1, e) for _, e in EACH], [(w, v0 + v1) for w in W],
        [(A, v0), (C, v1)], [(w * (1 + sp.Rational(1, 10**7)), e) for w, e in EACH],
    ),
    "has no value": ([(W[0], v0 * sp.log(sp.Add(a, -a, evaluate=False), evaluate=False))],),
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
