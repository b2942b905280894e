"""General relations: a mistake is named where it is the mistake, and nowhere else."""

import textwrap

import pytest

from autograder.answers import InProcess
from autograder.exercise import load_exercise
from autograder.judge import judge
from autograder.relations import relation
from autograder.worker.perform import Cell

CHECKS = '''
"""Problem 1: small functions."""

import numpy as np

from autograder.exercise import check
from autograder.laws import agree, demand, symbols
from autograder.reading import array, entries, expression, expressions, like, number, path
from autograder.worker.inert import Randomness

ANSWERS = {
    "total(x)": number,
    "pair(a, b)": expressions("first", "second"),
    "shifted(x, by)": like("x"),
    "table(x, y)": array(lambda arguments: (len(arguments["x"]), len(arguments["y"]))),
    "walk(start, steps)": path("start", "steps"),
    "both(x)": entries(sum=number, doubled=like("x")),
    "even(x)": number,
    "formula(k, terms)": expression,
    "drawn(rng)": number,
}


def data(rng):
    for size in (4, 2, 3, 1, 5):
        yield rng.uniform(0.5, 2.0, size) * rng.choice([-1, 1], size) + np.arange(size)


@check(part="a", points=1)
def test_total(total, rng):
    """The sum of the squares."""
    for x in data(rng):
        agree(total(x), sum(v * v for v in x))


@check(part="b", points=1)
def test_pair(pair, rng):
    """The derivatives of a**3 * b**2."""
    a, b = symbols("a b")
    first, second = pair(a, b)
    agree(first, 3 * a**2 * b**2, "first")
    agree(second, 2 * a**3 * b, "second")


@check(part="c", points=1)
def test_shifted(shifted, rng):
    """Each entry is moved by so much."""
    for x in data(rng):
        by = rng.uniform(1, 2)
        agree(shifted(x, by), [v + by for v in x])


@check(part="d", points=1)
def test_table(table, rng):
    """The table of x[i] - 2 * y[j]."""
    for x, y in zip(data(rng), list(data(rng))[::-1], strict=True):
        agree(table(x, y), [[a - 2 * b for b in y] for a in x])


@check(part="e", points=1)
def test_walk(walk, rng):
    """Each row is half of the row before."""
    for steps in (3, 1, 5):
        start = rng.uniform(1, 2, 2)
        agree(walk(start, steps), [start / 2**k for k in range(steps + 1)])


@check(part="f", points=1)
def test_both_sum(both, rng):
    """The sum."""
    for x in data(rng):
        agree(both(x)[0], sum(x))


@check(part="f", points=1)
def test_both_doubled(both, rng):
    """Twice each entry."""
    for x in data(rng):
        agree(both(x)[1], [2 * v for v in x])


@check(part="g", points=1)
def test_even(even, rng):
    """The function is even, and positive."""
    for x in (1.5, -2.0, 0.5):
        agree(even(x), even(-x))
        demand(even(x) > 0, f"it is not positive at {x}")


@check(part="h", points=1)
def test_formula(formula):
    """Two to the power of k, times the sum of the terms."""
    for names in ("k a b", "n c"):
        k, *terms = symbols(names)
        agree(formula(k, terms), 2**k * sum(terms))


@check(part="i", points=1)
def test_drawn(drawn, rng):
    """The first normal number of the generator."""
    for seed in (3, 4):
        agree(drawn(Randomness(seed)), np.random.default_rng(seed).normal())
'''


@pytest.fixture(scope="module")
def exercise(tmp_path_factory):
    path = tmp_path_factory.mktemp("relations") / "test_relations_exercise.py"
    path.write_text(CHECKS, encoding="utf-8")
    return load_exercise(path)


def part(exercise, letter, text, seed=1):
    source = "import numpy as np\n" + textwrap.dedent(text)
    answers = InProcess.load("answers", [Cell("answers.py", source)])
    return judge(exercise, answers, seed, explain=relation, parts=[letter]).part(letter)


TOTAL = "def total(x): return {}"
SHIFTED = "def shifted(x, by): return {}"
TABLE = "def table(x, y): return {}"
BOTH = "def both(x): return {}"
PAIR = "def pair(a, b): return {}"
WALK = "def walk(start, steps): return {}"
ROWS = "np.array([start / 2**k for k in range({})])"

NAMED = [
    ("a", TOTAL.format("-sum(x**2)"), "It has the opposite sign."),
    ("a", TOTAL.format("2 * sum(x**2)"), "It is twice what it should be."),
    ("a", TOTAL.format("sum(x**2) / 2"), "It is half of what it should be."),
    ("a", TOTAL.format("-3 * sum(x**2)"), "It is -3 times what it should be."),
    ("a", TOTAL.format("np.mean(x**2)"), "a mean where the sum is asked for"),
    ("a", TOTAL.format("len(x) * sum(x**2)"), "It is multiplied by the number of examples."),
    ("a", TOTAL.format("np.array([sum(x**2)])"), "the right number, but in an array"),
    ("a", TOTAL.format("[sum(x**2)]"), "the right number, but in an array"),
    ("b", PAIR.format("-3*a**2*b**2, -2*a**3*b"), "It has the opposite sign."),
    ("b", PAIR.format("a**2*b**2/2*3, a**3*b"), "It is half of what it should be."),
    ("b", PAIR.format("3*a**2*b**2, a**3*b"), "Its entry second is half of what it should be."),
    ("b", PAIR.format("-3*a**2*b**2, 2*a**3*b"), "Its entry first has the opposite sign."),
    ("b", PAIR.format("2*a**3*b, 3*a**2*b**2"), "right entries in the reverse order"),
    ("b", PAIR.format("[-2*a**3*b, -3*a**2*b**2][::-1]"), "It has the opposite sign."),
    ("c", SHIFTED.format("(x + by)[::-1]"), "right entries in the reverse order"),
    ("c", SHIFTED.format("(x + by)[:, None]"), "the right numbers in shape"),
    ("c", SHIFTED.format("[x + by]"), "the right numbers in shape"),
    ("c", "def shifted(x, by):\n    x += by\n    return x", "It changes x in place"),
    ("c", "def shifted(x, by):\n    x[0] = x[0]\n    x -= 1\n    return x + by + 1", "It changes x in place"),
    ("c", "def shifted(by, x): return x - by", "Its arguments are in another order"),
    ("d", TABLE.format("(x[:, None] - 2 * y).T"), "rows and columns exchanged"),
    ("d", TABLE.format("x - 2 * y[:, None]"), "rows and columns exchanged"),
    ("e", WALK.format(ROWS.format("1, steps + 1")), "every row but the first, which is the start"),
    ("e", WALK.format(ROWS.format("steps + 2")), "one row too many at the end"),
    ("e", WALK.format(ROWS.format("-1, steps + 1")), "one row too many at the beginning"),
    ("f", BOTH.format("(-sum(x), 2 * x)"), "Its entry sum has the opposite sign."),
    ("f", BOTH.format("(sum(x), x)"), "Its entry doubled is half of what it should be."),
    ("f", BOTH.format("(np.mean(x), 2 * x / len(x))"), "a mean where the sum is asked for"),
    ("f", BOTH.format("(-sum(x), -2 * x)"), "It has the opposite sign."),
    ("f", BOTH.format("(sum(x), (2 * x)[:, None])"), "as its entry doubled the right numbers in shape"),
    ("g", "def even(x): return -x**2", "It has the opposite sign."),
    ("i", "def drawn(rng): return np.random.normal()", "It uses random numbers of its own"),
    ("i", "def drawn(rng):\n    np.random.seed(rng.integers(9))\n    return 0", "random numbers of its own"),
]


@pytest.mark.parametrize(("letter", "text", "sentence"), NAMED)
def test_a_relation_that_holds_is_named(exercise, letter, text, sentence):
    for seed in (1, 2):
        verdict = part(exercise, letter, text, seed)
        assert verdict.verdict in ("wrong", "partial")
        assert sentence in verdict.slip


STATEFUL = """
    memory = []

    def total(x):
        memory.append(x)
        return sum(v * v for x in memory for v in x)
"""
ACCUMULATING = """
    def shifted(x, by, kept=[0]):
        kept[0] += by
        return x + kept[0]
"""


@pytest.mark.parametrize(("letter", "text"), [("a", STATEFUL), ("c", ACCUMULATING)])
def test_what_remembers_earlier_calls_is_told_so(exercise, letter, text):
    assert "it remembers earlier calls" in part(exercise, letter, text).slip


@pytest.mark.parametrize("power", ["sum(1 for _ in range(k))", "int(k)", "len([0] * k)"])
def test_what_works_for_numbers_and_not_for_symbols_is_told_so(exercise, power):
    verdict = part(exercise, "h", f"def formula(k, terms): return 2 ** {power} * sum(terms)")
    assert (verdict.verdict, verdict.earned) == ("crashed", 0)
    assert "It takes numbers alone" in verdict.slip


UNNAMED = [
    ("a", TOTAL.format("sum(x)")),
    ("a", TOTAL.format("sum(x**2) + 1")),
    ("a", TOTAL.format("2.001 * sum(x**2)")),
    ("a", TOTAL.format("0.0")),
    ("a", TOTAL.format("1e200 * sum(x)")),
    ("a", TOTAL.format("1e-200 * sum(x)")),
    ("a", TOTAL.format("-sum(x**2) if len(x) > 2 else sum(x**2) + 1")),
    ("a", TOTAL.format("2 * sum(x**2) if len(x) == 4 else 3 * sum(x**2)")),
    ("a", TOTAL.format("np.mean(x**2) + 1e-3")),
    ("a", TOTAL.format("[sum(x)]")),
    ("a", TOTAL.format("[sum(x**2)] * 2")),
    ("a", TOTAL.format("'sum'")),
    ("a", TOTAL.format("float('nan')")),
    ("a", TOTAL.format("undefined")),
    ("b", PAIR.format("3*a**2, 2*a**3")),
    ("b", PAIR.format("-3*a**2*b**2, a**3*b")),
    ("b", PAIR.format("a, b")),
    ("b", PAIR.format("0, 0")),
    ("b", PAIR.format("1e300*a, 1e-300*b")),
    ("c", SHIFTED.format("x - by")),
    ("c", SHIFTED.format("(x - by)[:, None]")),
    ("c", SHIFTED.format("(x - by)[::-1]")),
    ("c", SHIFTED.format("(x + by)[1:]")),
    ("d", TABLE.format("x[:, None] + 2 * y")),
    ("d", TABLE.format("(x[:, None] + 2 * y).T")),
    ("e", WALK.format("np.array([start / 3**k for k in range(1, steps + 1)])")),
    ("e", WALK.format(ROWS.format("2, steps + 2"))),
    ("e", WALK.format(ROWS.format("steps"))),
    ("f", BOTH.format("(-sum(x), 3 * x)")),
    ("f", BOTH.format("(sum(x) + 1, 4 * x)")),
    ("g", "def even(x): return x"),
    ("g", "def even(x): return -x**3"),
    ("h", "def formula(k, terms): return undefined"),
    ("h", "def formula(k, terms): return k * terms[0]"),
    ("i", "def drawn(rng): return rng.uniform()"),
]


@pytest.mark.parametrize(("letter", "text"), UNNAMED)
def test_no_relation_is_named_where_none_holds(exercise, letter, text):
    for seed in (1, 2):
        verdict = part(exercise, letter, text, seed)
        assert verdict.verdict not in ("right", "grader fault")
        assert verdict.slip == ""


def test_right_answers_are_given_no_relation(exercise):
    verdict = part(exercise, "a", TOTAL.format("sum(x**2)"))
    assert (verdict.verdict, verdict.slip) == ("right", "")


def test_values_at_the_ends_of_floating_point_have_no_factor(exercise):
    for value in ("1e308", "-1e308", "5e-324", "np.finfo(float).max", "1e160", "1e-160"):
        verdict = part(exercise, "a", TOTAL.format(value))
        assert (verdict.verdict, verdict.slip) == ("wrong", "")
