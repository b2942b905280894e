"""Problem 6.10: the weights in momentum."""

from collections.abc import Mapping

import numpy as np
import sympy as sp

from autograder.equality import NOTHING
from autograder.exercise import check
from autograder.instances import signed
from autograder.laws import Failure, agree, symbols
from autograder.precise import as_complex, precisely
from autograder.reading import array, expression
from autograder.words import show

ANSWERS = {
    "weight(k, beta)": expression,
    "unrolled_momentum(gradients, beta)": array(lambda arguments: np.shape(arguments["gradients"])[1:]),
    "total_weight(t, beta)": expression,
}


def counts_and_coefficients():
    """Pairs of a non-negative whole symbol and a positive one, under several names."""
    for count, coefficient in (("k", "beta"), ("n", "b"), ("t", "beta")):
        (whole,) = symbols(count, integer=True, nonnegative=True)
        yield whole, *symbols(coefficient, positive=True)


def histories(rng):
    """Gradients of some iterations, oldest first, with a beta that is unlike 1 − beta."""
    for iterations, parameters, lowest, highest in (
        (5, 3, 0.6, 0.8),
        (4, 2, 0.2, 0.4),
        (1, 2, 0.6, 0.8),
        (2, 1, 0.2, 0.4),
        (3, 4, 0.85, 0.95),
        (9, 2, 0.6, 0.8),
    ):
        # Of one sign in each column, so that no entry of the sum nearly cancels.
        gradients = rng.uniform(0.5, 2.0, (iterations, parameters)) * signed(rng, 1.0, 1.0, parameters)
        gradients[iterations // 2, 1:2] = 0.0
        yield gradients, rng.uniform(lowest, highest)


def moving_average(gradients, beta):
    """Equation 6.11, iteration by iteration, from m = 0."""
    m = [0.0] * gradients.shape[1]
    for gradient in gradients:
        m = [beta * old + (1 - beta) * new for old, new in zip(m, gradient, strict=True)]
    return m


def share_of_a_single_gradient(age, beta):
    """What a gradient of 1 leaves of itself in m, when ``age`` gradients of 0 have followed it."""
    return moving_average(np.array([[1.0], *[[0.0]] * age]), beta)[0]


def value(answer: sp.Expr, point: Mapping[sp.Symbol, float]) -> float:
    """The value of a student's expression at a point, cases and unevaluated sums included."""
    exact = precisely(answer, point)
    at = ", ".join(f"{symbol} = {number:.6g}" for symbol, number in point.items())
    if exact is None or exact.imag:
        raise Failure(f"{show(answer)} has no real value at {at}")
    # What cancels may leave a trace in the last of its sixty digits.
    return 0.0 if abs(exact) < NOTHING else as_complex(exact).real


def weight_of_the_recursion(k, beta):
    """The weights as a formula."""
    return (1 - beta) * beta**k


def sum_with_own_weights(weight):
    """The gradients of a history, each with the student's own weight."""

    def weighted_sum(gradients, beta):
        k, coefficient = next(counts_and_coefficients())
        own, newest_first = weight(k, coefficient), gradients[::-1]
        return sum(value(own, {k: age, coefficient: beta}) * g for age, g in enumerate(newest_first))

    return weighted_sum


@check(part="a", points=2)
def test_weight_is_the_share_of_a_single_gradient(weight, rng):
    """The weight is what is left in m of a gradient of 1 after k more iterations with gradients of 0."""
    for k, beta in counts_and_coefficients():
        answer = weight(k, beta)
        agree(answer, weight_of_the_recursion(k, beta))
        for age in range(4):
            at = rng.uniform(0.6, 0.9)
            left = share_of_a_single_gradient(age, at)
            agree(value(answer, {k: age, beta: at}), left, f"at {k} = {age}, {beta} = {at:.6g} it")


@check(
    part="b",
    points=1,
    given={"momentum": [moving_average, sum_with_own_weights]},
)
def test_unrolled_sum_is_the_momentum(unrolled_momentum, momentum, rng):
    """The sum is where the recursion of equation 6.11 arrives from m = 0, the oldest gradient first."""
    for gradients, beta in histories(rng):
        agree(unrolled_momentum(gradients, beta), momentum(gradients, beta))


@check(
    part="c",
    points=1,
    given={"weight": [weight_of_the_recursion, lambda weight: weight]},
)
def test_total_adds_up_the_weights(total_weight, weight, rng):
    """The total is the sum of the weights for k = 0 to t − 1, and 0 before the first iteration."""
    for t, beta in counts_and_coefficients():
        (k,) = symbols("age", integer=True, nonnegative=True)
        answer, own = total_weight(t, beta), weight(k, beta)
        agree(answer, sp.Sum(own, (k, 0, t - 1)))
        for iterations in range(4):
            at = rng.uniform(0.6, 0.9)
            added = sum(value(own, {k: age, beta: at}) for age in range(iterations))
            agree(
                value(answer, {t: iterations, beta: at}),
                added,
                f"at {t} = {iterations}, {beta} = {at:.6g} it",
            )
