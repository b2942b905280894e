"""A right answer is right in any clothes: lists, float32, 0-d arrays, SymPy's own numbers, other forms."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder import verdict
from autograder.answers import InProcess
from autograder.judge import judge
from autograder.worker.perform import Cell
from tests.courses import EXERCISES, source

PLAIN_ANSWERS = """
import random
PLAIN = {{"__name__": "plain"}}
exec({source!r}, PLAIN)
DRAWN = random.Random({seed})
"""


def wrapped(exercise, prelude, body, functions=None, seed=0):
    """The solution's answers, some of them behind functions whose body is written by their names."""
    text = PLAIN_ANSWERS.format(source=source(exercise.name).text, seed=seed) + prelude
    for name, parameters in exercise.parameters.items():
        lines = f"return PLAIN[{name!r}]({', '.join(parameters)})"
        if functions is None or name in functions:
            lines = body(name, parameters)
        text += f"\ndef {name}({', '.join(parameters)}):\n    {lines}\n"
    return InProcess.load(exercise.name, [Cell("answers.py", text)])


def refuse_wrong(exercise, answers, seed):
    for part in judge(exercise, answers, seed).parts:
        assert part.verdict in (verdict.RIGHT, verdict.MANUAL), (exercise.name, part.message)


DRESS = '''
import fractions
import numpy as np
import sympy as sp
from tests.truth.rewritings import REWRITINGS

def pick(choices):
    """One of them, the same for all values of a kind that a function returns."""
    return choices[NUMBER % len(choices)]

WORN = []

NUMBERS = dict()

def dressed(name, value):
    """What a function returned, in clothes that are drawn for it once: a draw has to be repeatable."""
    global NUMBER
    NUMBER = NUMBERS.setdefault(name, DRAWN.getrandbits(64))
    return dress(value)

def dress(value):
    """The value with another thing of the same worth in each place."""
    other = worn(value)
    if other is not value:
        WORN.append((value, other))
    return other

def worn(value):
    array, number, whole, pair, expression = {array}, {number}, {whole}, {pair}, {expression}
    if isinstance(value, np.ndarray) and value.ndim:
        return array(value)
    if isinstance(value, (bool, np.bool_)):
        return value
    if isinstance(value, (int, np.integer)):
        return whole(int(value))
    if isinstance(value, (float, np.floating)):
        return number(float(value))
    if isinstance(value, tuple):
        return pair(tuple(map(dress, value)))
    if isinstance(value, list):
        return [dress(entry) for entry in value]
    return expression(value) if isinstance(value, sp.Expr) else value
'''

SAME = "lambda v: v"
PLAIN = {"array": SAME, "number": SAME, "whole": SAME, "pair": SAME, "expression": SAME}
OF_FLOATS = "lambda v: v.astype({}) if v.dtype.kind == 'f' else v"
CLOTHES = {
    "lists": {"array": "np.ndarray.tolist", "pair": "list"},
    "tuples of rows": {"array": "lambda v: tuple(v.tolist())"},
    "arrays in Fortran's order": {"array": "lambda v: np.asfortranarray(v[::-1])[::-1]"},
    "float32": {"array": OF_FLOATS.format("np.float32"), "number": "np.float32"},
    "wide numbers": {"array": OF_FLOATS.format("np.longdouble"), "number": "np.longdouble"},
    "0-d arrays": {"number": "np.array", "whole": "np.array"},
    "NumPy's scalars": {"number": "np.float64", "whole": "np.int64"},
    "SymPy's numbers": {"number": "sp.Float", "whole": "sp.Integer"},
    "fractions": {"number": "fractions.Fraction", "whole": "fractions.Fraction"},
    "SymPy's tuples": {"pair": "lambda v: sp.Tuple(*v) if all(isinstance(e, sp.Basic) for e in v) else v"},
    "expanded": {"expression": "sp.expand"},
    "brought together": {"expression": "sp.together"},
    "in decimals": {"expression": "lambda v: sp.N(v, 17)"},
    "with a zero in it": {"expression": "lambda v: v + sp.sin(1)**2 + sp.cos(1)**2 - 1"},
    "as a one-armed piecewise": {"expression": "lambda v: sp.Piecewise((v, sp.pi > 3), evaluate=False)"},
}  # fmt: skip


TOO_FINE = {
    # That this zero is none below zero is beyond the rules by which the signs of weights are proved.
    ("p6_04_logistic_regression", "with a zero in it"),
}


def in_clothes(exercise, clothes, seed=0):
    return wrapped(
        exercise,
        DRESS.format(**(PLAIN | clothes)),
        lambda name, parameters: f"return dressed({name!r}, PLAIN[{name!r}]({', '.join(parameters)}))",
        seed=seed,
    )


@pytest.mark.parametrize("clothes", CLOTHES)
def test_the_solutions_are_right_in_other_clothes(clothes):
    worn = []
    for exercise in EXERCISES:
        if (exercise.name, clothes) in TOO_FINE:
            continue
        answers = in_clothes(exercise, CLOTHES[clothes])
        for seed in (3, 4):
            refuse_wrong(exercise, answers, seed)
        worn += answers.namespace["WORN"]
    assert worn, "no solution returns anything that this would change"


def any_of(kind):
    """One of all the clothes for a kind of value, others for each function."""
    # Whether a weight is never negative is not decided with such a zero in it.
    mixed = [clothes for name, clothes in CLOTHES.items() if name != "with a zero in it"]
    worn = [SAME, *(clothes[kind] for clothes in mixed if kind in clothes)]
    if kind == "expression":
        worn.append("pick(list(REWRITINGS.values()))")
    return f"pick([{', '.join(f'({w})' for w in worn)}])"


@given(st.sampled_from(EXERCISES), st.integers(0, 2**32 - 1))
@settings(max_examples=60, deadline=None, derandomize=True)
def test_the_solutions_are_right_in_any_mixture_of_clothes_and_forms(exercise, seed):
    answers = in_clothes(exercise, {kind: any_of(kind) for kind in PLAIN}, seed)
    refuse_wrong(exercise, answers, seed % 1000)


SUMS = {
    "p6_01_least_squares_gradient": ("loss", "loss_gradient"),
    "p6_03_gabor_gradient": ("loss", "loss_gradient"),
    "p6_04_logistic_regression": ("loss", "loss_gradient", "hessian"),
    "p6_05_shallow_network_gradient": ("loss_gradient",),
}
"""Functions that add up over the data, so that these may come in any order."""

SHUFFLED = """
import numpy as np

def shuffled(named):
    size = len(named["x"])
    order = DRAWN.sample(range(size), size)
    return {k: np.asarray(v)[order] if k in ("x", "y") else v for k, v in named.items()}
"""


@given(st.sampled_from(list(SUMS)), st.integers(0, 2**32 - 1))
@settings(max_examples=20, deadline=None, derandomize=True)
def test_a_sum_over_the_data_may_be_taken_in_any_order(name, seed):
    exercise = next(e for e in EXERCISES if e.name == name)
    assert all("x" in exercise.parameters[function] for function in SUMS[name])
    answers = wrapped(
        exercise,
        SHUFFLED,
        lambda function, _: f"return PLAIN[{function!r}](**shuffled(locals()))",
        SUMS[name],
        seed,
    )
    refuse_wrong(exercise, answers, seed % 1000)


BY_NAME = '''
import inspect
ASKED = set()

def by_name(function):
    """The function of the checks, called by the names of its arguments alone."""
    if not callable(function):
        return function
    names = tuple(inspect.signature(function).parameters)
    ASKED.add(names)
    return lambda *values: function(**dict(zip(names, values, strict=True)))
'''

ASKED = {
    "n6_1_line_search": ("phi",),
    "n6_2_gradient_descent": ("phi",),
    "n6_3_stochastic_gradient_descent": ("phi", "x_i", "y_i"),
    "n6_4_momentum": ("phi",),
    "n6_5_adam": ("phi",),
}
"""What students are told of the functions that theirs are given: loss(phi), gradient_at(phi) …"""


@pytest.mark.parametrize("name", ASKED)
def test_the_functions_that_are_passed_may_be_called_by_name(name):
    exercise = next(e for e in EXERCISES if e.name == name)
    answers = wrapped(
        exercise,
        BY_NAME,
        lambda function, own: f"return PLAIN[{function!r}]({', '.join(f'by_name({p})' for p in own)})",
    )
    refuse_wrong(exercise, answers, 3)
    assert answers.namespace["ASKED"] == {ASKED[name]}
