"""Random expressions: every rewriting of one is the same function, and no perturbation of it is."""

import mpmath
import numpy as np
import pytest
import sympy as sp
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from autograder.equality import difference
from autograder.reading import Call, expression
from autograder.worker.inert import Symbols, freeze
from tests.truth.rewritings import REWRITINGS

x, y = sp.symbols("x y", real=True)
p = sp.Symbol("p", positive=True)
SYMBOLS = Symbols([x, y, p])
NUMBERS = [sp.Integer(n) for n in (-3, -1, 1, 2, 5)] + [sp.Rational(1, 3), sp.Rational(-3, 2)]

LEAVES = st.sampled_from([x, y, p, *NUMBERS])
FUNCTIONS = {
    "sigmoid": lambda u: 1 / (1 + sp.exp(-u)), "exp": lambda u: sp.exp(-(u**2) / 4), "tanh": sp.tanh,
    "sin": sp.sin, "cos": sp.cos, "square": lambda u: u**2, "root": lambda u: sp.sqrt(1 + u**2),
    "log": lambda u: sp.log(1 + u**2), "inverse": lambda u: 1 / (1 + u**2), "softplus": lambda u:
    sp.log(1 + sp.exp(u)), "power": lambda u: p**u, "minus": lambda u: -u,
}  # fmt: skip
CASES = {"relu": lambda u: sp.Max(u, 0), "abs": sp.Abs, "gate": lambda u: sp.Piecewise((u, x < 2), (0, True))}


def formulas(functions):
    """Expressions of up to five symbols and numbers, with sums, products and functions of each other."""
    return st.recursive(
        LEAVES,
        lambda inner: st.one_of(
            st.builds(lambda u, v: u + v, inner, inner),
            st.builds(lambda u, v: u * v, inner, inner),
            st.builds(lambda name, u: functions[name](u), st.sampled_from(sorted(functions)), inner),
        ),
        max_leaves=5,
    ).filter(lambda e: e.free_symbols and not e.has(sp.nan, sp.zoo) and size(e) <= 30)


def size(node):
    return sum(1 for _ in sp.preorder_traversal(node))


def read(side):
    return expression(freeze(side, SYMBOLS), Call("f", {}, SYMBOLS))


QUIET = settings(
    derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck), print_blob=False
)


TO_REWRITE = {
    "expanded": lambda u: (x + 2) * (u + y),
    "factored": lambda u: u**2 + x * u,
    "over one denominator": lambda u: 1 / (1 + u**2) + 1 / p,
    "in lowest terms": lambda u: u * (x + 1),
    "in partial fractions": lambda u: u + 1 / (p * (1 + p)),
    "rational simplified": lambda u: u * (x + 1) + 1 / p,
    "collected": lambda u: (x + 2) * (u + y),
    "by hyperbolic tangents": lambda u: sp.exp(u / 4) + x,
    "by half tangents": lambda u: sp.sin(u),
    "sigmoids by tangents": lambda u: 1 / (1 + sp.exp(-u)),
    "trigonometry simplified": lambda u: sp.sin(u) ** 2 - sp.cos(u) ** 2,
    "trigonometry expanded": lambda u: sp.sin(u + x),
    "powers simplified": lambda u: p**x * (1 + u**2) ** x,
    "powers expanded": lambda u: sp.exp(u / 4 + y),
    "logarithms expanded": lambda u: sp.log(p * (1 + u**2)),
    "logarithms combined": lambda u: sp.log(p) + sp.log(1 + u**2),
    "common terms drawn out": lambda u: 2 * x * u + 4 * x,
    "two by two": lambda u: u + x + y**2 - 3,
    "quotients of products": lambda u: u / (1 + p**2),
}
"""Forms of which a rewriting changes something; most of what is drawn is none for these."""


@pytest.mark.parametrize("name", REWRITINGS)
def test_a_rewriting_is_the_same_function(name):
    to_rewrite, rewrite, changed = TO_REWRITE.get(name, lambda u: u), REWRITINGS[name], set()

    @settings(QUIET, max_examples=12)
    @given(part=formulas(FUNCTIONS), seed=st.integers(0, 99))
    def is_the_same(part, seed):
        formula = to_rewrite(part)
        rewritten = rewrite(formula)
        if rewritten != formula:
            changed.add(formula)
        assert difference(read(rewritten), formula, np.random.default_rng(seed)) is None

    is_the_same()
    assert len(changed) >= 3


@settings(QUIET, max_examples=80)
@given(
    formula=formulas({**FUNCTIONS, **CASES}),
    names=st.lists(
        st.sampled_from([n for n, f in REWRITINGS.items() if f.__module__ != "sympy"]), max_size=3
    ),
    seed=st.integers(0, 99),
)
def test_rewritings_one_upon_another_are_the_same_function(formula, names, seed):
    rewritten = formula
    for name in names:
        rewritten = REWRITINGS[name](rewritten)
    assume(size(rewritten) < 300)
    assert difference(read(rewritten), formula, np.random.default_rng(seed)) is None


def perturbed(node, at, kind):
    """The expression with its ``at``-th part changed: another number, sign, exponent or argument."""
    parts = [part for part in sp.preorder_traversal(node) if isinstance(part, sp.Expr)]
    old = parts[at % len(parts)]
    with_argument = isinstance(old, sp.exp | sp.log | sp.tanh | sp.sin | sp.cos | sp.Abs)
    new = {
        "a number more": old + 1,
        "another sign": -old,
        "another size": old * sp.Rational(101, 100),
        "another exponent": old.base ** (old.exp + 1) if old.is_Pow else old**2,
        "another argument": old.func(old.args[0] + y) if with_argument else old + x / 50,
    }[kind]
    return replaced(node, old, new)


def replaced(node, old, new):
    """With the first such part replaced."""
    if node == old:
        return new
    parts = list(node.args)
    for k, part in enumerate(parts):
        if isinstance(part, sp.Expr) and part.has(old):
            parts[k] = replaced(part, old, new)
            return node.func(*parts)
    return node


def truly_differs(left, right, rng):
    """Whether fifty digits of another evaluator tell the two apart at a random point."""
    symbols = [x, y, p]
    with mpmath.workdps(50):
        f, g = (sp.lambdify(symbols, side, "mpmath") for side in (left, right))
        for _ in range(6):
            point = [mpmath.mpf(v) for v in (*rng.uniform(-2, 2, 2), rng.uniform(0.3, 2))]
            try:
                a, b = f(*point), g(*point)
            except (ArithmeticError, ValueError):
                continue
            if abs(a - b) > mpmath.mpf(10) ** -6 * max(abs(a), abs(b), mpmath.mpf(10) ** -20):
                return True
    return False


KINDS = ["a number more", "another sign", "another size", "another exponent", "another argument"]


@pytest.mark.parametrize("kind", KINDS)
@settings(QUIET, max_examples=50)
@given(formula=formulas({**FUNCTIONS, **CASES}), at=st.integers(0, 29), seed=st.integers(0, 99))
def test_a_perturbation_is_another_function(kind, formula, at, seed):
    wrong = perturbed(formula, at, kind)
    assume(not wrong.has(sp.nan, sp.zoo, sp.oo))
    rng = np.random.default_rng(seed)
    assume(truly_differs(wrong, formula, rng))
    apart = difference(read(wrong), formula, rng)
    assert apart is not None
    assert apart.left != apart.right
