"""Problem 6.10: formulas are asked for, in any form, and 1 − βᵗ is the denominator of equation 6.16."""

import pytest

from autograder.course import HERE
from tests.courses import judged

EXERCISE = HERE.exercises["p6_10_momentum_weights"]
WEIGHT = "import sympy as sp\n\ndef weight(k, beta):\n    return (1 - beta) * beta**k\n\n"


def total(*lines, weight=WEIGHT):
    text = weight + "def total_weight(t, beta):\n" + "".join(f"    {line}\n" for line in lines)
    return judged(EXERCISE, text, named=True).part("c")


def test_a_sum_that_works_for_numbers_alone_is_told_why_a_symbol_is_given():
    part = total("return sum(weight(k, beta) for k in range(t))")
    assert part.earned == 0
    assert part.slip.startswith("It takes numbers alone: it is called with symbols")


@pytest.mark.parametrize(
    "answer",
    [
        "sp.Sum((1 - beta) * beta**j, (j, 0, t - 1))",
        "sp.Sum(weight(j, beta), (j, 0, t - 1)).doit()",
        "sp.summation(weight(j, beta), (j, 0, t - 1))",
        "(t + beta * (1 - beta**t) - t) / beta",
        "1 - sp.sqrt(beta**2) ** t",
        "1 - sp.Product(beta, (j, 1, t))",
        "sp.Piecewise((0, sp.Eq(t, 0)), (1 - beta**t, True))",
        "1 - sp.exp(t * sp.log(beta))",
        "(1 - beta) * sp.Piecewise((t, sp.Eq(beta, 1)), ((1 - beta**t) / (1 - beta), True))",
        "-(beta**t - 1.0)",
    ],
)
def test_any_form_of_the_total_is_right(answer):
    assert total("j = sp.Symbol('k', integer=True)", f"return {answer}").verdict == "right"


def test_a_total_that_forgets_the_beginning_is_wrong():
    assert total("return sp.Piecewise((1, sp.Eq(t, 0)), (1 - beta**t, True))").earned == 0


def test_the_total_of_own_weights_is_right_without_the_factor():
    own = WEIGHT.replace("(1 - beta) * ", "")
    part = total("return (1 - beta**t) / (1 - beta)", weight=own)
    assert (part.verdict, part.checks[0].follow_through) == ("right", True)
    assert total("return 1 - beta**t", weight=own).verdict == "right"
    assert total("return 1 - beta**(t + 1)", weight=own).earned == 0
