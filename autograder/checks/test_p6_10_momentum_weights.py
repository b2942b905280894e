"""Problem 6.10: the weights in momentum."""

import numpy as np

from autograder.equality import NOTHING
from autograder.exercise import check
from autograder.instances import signed
from autograder.laws import Failure, agree, demand, symbols
from autograder.precise import as_complex, precisely
from autograder.reading import array, expression
from autograder.words import show

ANSWERS = {
    "weight(k, beta)": expression,
    "unrolled_momentum(gradients, beta)": array(lambda arguments: np.shape(arguments["gradients"])[1:]),
    "total_weight(t, beta)": expression,
}


def counts_and_coefficients(count):
    """A symbol for a whole number from 0 on and one for a coefficient, under several names."""
    for names in (f"{count} beta", "n b", "j a"):
        whole, coefficient = names.split()
        yield *symbols(whole, integer=True, nonnegative=True), *symbols(coefficient, positive=True)


def histories(rng):
    """Gradients of some iterations, oldest first, with a beta that is unlike 1 − beta."""
    for iterations, parameters, lowest, highest in (
        (5, 3, 0.6, 0.8),
        (3, 3, 0.2, 0.4),
        (4, 2, 0.6, 0.8),
        (1, 2, 0.2, 0.4),
        (2, 1, 0.85, 0.95),
        (9, 4, 0.6, 0.8),
        (60, 2, 0.6, 0.8),  # the oldest count for next to nothing each, and together for something
    ):
        # One sign for a column and the other for the next, so that no entry of a sum nearly cancels.
        signs = signed(rng, 1.0, 1.0, 1) * (-1.0) ** np.arange(parameters)
        gradients = rng.uniform(0.5, 2.0, (iterations, parameters)) * signs
        gradients[iterations // 2, 1:2] = 0.0
        yield gradients, rng.uniform(lowest, highest)


def moving_average(gradients, beta):
    """Equation 6.11, iteration by iteration, from m = 0."""
    m = [0.0] * gradients.shape[1]
    for gradient in gradients:
        m = [beta * old + (1 - beta) * new for old, new in zip(m, gradient, strict=True)]
    return m


def share_of_one_gradient(k, beta):
    """What a gradient of 1 leaves of itself in m, when k gradients of 0 have followed it."""
    return moving_average(np.array([[1.0], *[[0.0]] * k]), beta)[0]


def own_share(weight):
    """The student's own weight, as a function of two numbers."""

    def share(k, beta):
        count, coefficient = next(counts_and_coefficients("k"))
        return value(weight(count, coefficient), {count: k, coefficient: beta})

    return share


def sum_of_shares(weight):
    """The gradients of a history, each with the student's own weight."""

    def weighted_sum(gradients, beta):
        shares = [own_share(weight)(k, beta) for k in range(len(gradients))]
        return sum(share * gradient for share, gradient in zip(shares, gradients[::-1], strict=True))

    return weighted_sum


def value(formula, point):
    """The value of a student's formula at numbers, its cases and unevaluated sums included."""
    exact = precisely(formula, point)
    if exact is None or abs(exact.imag) > NOTHING:
        raise Failure(f"{show(formula)} has no real value at {in_words(point)}")
    # What cancels may leave a trace in the last of its sixty digits.
    return as_complex(exact).real if abs(exact) > NOTHING else 0.0


def is_for_some_number(formula, k):
    """Whether a formula of k alone is the weight for some number in the place of beta."""
    beta = 1 - value(formula, {k: 0})
    return all(abs(value(formula, {k: n}) - (1 - beta) * beta**n) < 1e-9 for n in (1, 2, 3))


def in_words(point):
    """Symbols and their numbers, as in ``k = 2, beta = 0.7``."""
    return ", ".join(f"{symbol} = {show(number)}" for symbol, number in point.items())


def agree_at_numbers(formula, count, coefficient, truth, rng):
    """Demand that a formula has the values of ``truth``, a function of two numbers, wherever it is tried."""
    for number in (5, 2, 3, 1, 0, 4, 12, int(rng.integers(20, 60))):
        beta = rng.uniform(0.6, 0.9) if number != 2 else rng.uniform(0.1, 0.4)
        point = {count: number, coefficient: beta}
        what = f"it is {show(formula)}, which at {in_words(point)}"
        agree(value(formula, point), truth(number, beta), what)


@check(part="a", points=2)
def test_weight_is_the_share_of_one_gradient(weight, rng):
    """The weight is what is left in m of a gradient of 1 after k more iterations with gradients of 0."""
    for k, beta in counts_and_coefficients("k"):
        formula = weight(k, beta)
        without_beta = formula.free_symbols == {k}
        symptom = "a number for beta" if without_beta and is_for_some_number(formula, k) else ""
        demand(not without_beta, f"it is {show(formula)}, whatever {beta} is", symptom)
        agree_at_numbers(formula, k, beta, share_of_one_gradient, rng)


@check(part="b", points=1, given={"momentum": [moving_average, sum_of_shares]})
def test_unrolled_sum_is_where_the_recursion_arrives(unrolled_momentum, momentum, rng):
    """The sum is what equation 6.11 makes of m = 0, one gradient after another, the oldest first."""
    for gradients, beta in histories(rng):
        agree(unrolled_momentum(gradients, beta), momentum(gradients, beta))


@check(part="c", points=1, given={"share": [share_of_one_gradient, own_share]})
def test_total_adds_up_the_weights(total_weight, share, rng):
    """The total is the sum of the weights for k = 0 to t − 1, and 0 before the first iteration."""

    def added_up(t, beta):
        return sum(share(k, beta) for k in range(t))

    for t, beta in counts_and_coefficients("t"):
        formula = total_weight(t, beta)
        agree_at_numbers(formula, t, beta, added_up, rng)
