"""Problem 6.1: the gradient of the least squares loss."""

import numpy as np
import sympy as sp

from autograder.exercise import check
from autograder.instances import quadrants, signed
from autograder.laws import agree, gradient_of, known_by, symbols, value_at
from autograder.reading import expressions, number, vector

ANSWERS = {
    "loss(phi, x, y)": number,
    "chain_rule(phi0, phi1, x, y)": expressions(
        "residual", "dl_dresidual", "dresidual_dphi0", "dresidual_dphi1"
    ),
    "example_gradient(phi0, phi1, x, y)": expressions("dl_dphi0", "dl_dphi1"),
    "loss_gradient(phi, x, y)": vector(2),
}


def lines_and_data(rng):
    """Random lines through random data: many points first, then a few, then one.

    No residual is near zero, so that even a loss with corners there has a slope.
    """
    for examples, signs in zip((5, 3, 2, 1, 8), quadrants(rng), strict=False):
        phi, x = signs * rng.uniform(0.5, 2.0, 2), signed(rng, 0.3, 2.5, examples)
        residual = signed(rng, 0.5, 2.0, examples)
        if examples > 1:  # both signs: absolute values show
            residual[:2] = np.abs(residual[:2]) * rng.permutation([-1, 1])
        yield phi, x, phi[0] + phi[1] * x - residual


def squared_residuals_one_by_one(phi, x, y):
    """Equation 6.5, an example at a time."""
    total = 0.0
    for i in range(len(x)):
        total += (phi[0] + phi[1] * x[i] - y[i]) ** 2
    return total


def chain_rule_by_differentiation(phi0, phi1, x, y):
    """The steps of the chain rule, differentiated by SymPy."""
    residual, r = phi0 + phi1 * x - y, sp.Dummy()
    return residual, (r**2).diff(r).subs(r, residual), residual.diff(phi0), residual.diff(phi1)


def times_the_residual(steps):
    """The steps of the chain rule, such that a residual of the other sign gives the same."""
    return [step * steps[0] for step in steps]


def slope_of_the_parabola(phi, x, y):
    """The slope of equation 6.5: it is a parabola, so differences over any distance are exact."""
    at = np.asarray(phi, float)
    return [
        (squared_residuals_one_by_one(at + e, x, y) - squared_residuals_one_by_one(at - e, x, y)) / 2
        for e in np.eye(2)
    ]


def sum_of_own_examples(example_gradient):
    """The student's own gradient for one example, added up over the data."""

    def gradient(phi, x, y):
        letters = symbols("phi0 phi1 x y")
        total = np.zeros(2)
        for i in range(len(x)):
            point = dict(zip(letters, (*phi, x[i], y[i]), strict=True))
            total += [value_at(entry, point) for entry in example_gradient(*letters)]
        return total

    return gradient


@check(part="a", points=1)
def test_loss_adds_up_the_squared_residuals(loss, rng):
    """The loss is the sum, over all examples, of the squared residual (equation 6.5)."""
    for phi, x, y in lines_and_data(rng):
        agree(loss(phi, x, y), squared_residuals_one_by_one(phi, x, y))


@check(part="b", points=1)
def test_squared_residual_is_the_loss_of_the_example(chain_rule, rng):
    """The residual squared is the loss of the example, and the outer derivative is that of a square."""
    for names in ("phi0 phi1 x y", "a b u w"):
        phi0, phi1, x, y = letters = symbols(names)
        steps = residual, dl_dresidual, _, _ = chain_rule(*letters)
        r = sp.Dummy()
        with known_by(*times_the_residual(steps)):
            agree(residual**2, (phi0 + phi1 * x - y) ** 2, "the square of the residual")
            agree(dl_dresidual, (r**2).diff(r).subs(r, residual), "dl_dresidual")


@check(part="b", points=1)
def test_inner_derivatives_are_those_of_the_residual(chain_rule, rng):
    """The inner derivatives say how this residual changes with phi0 and with phi1."""
    for names in ("phi0 phi1 x y", "a b u w"):
        phi0, phi1, x, y = letters = symbols(names)
        steps = residual, _, dresidual_dphi0, dresidual_dphi1 = chain_rule(*letters)
        with known_by(*times_the_residual(steps)):
            agree(residual**2, (phi0 + phi1 * x - y) ** 2, "the square of the residual")
            agree(dresidual_dphi0, residual.diff(phi0), "dresidual_dphi0")
            agree(dresidual_dphi1, residual.diff(phi1), "dresidual_dphi1")


@check(
    part="c",
    points=1,
    given={"chain_rule": [chain_rule_by_differentiation, lambda chain_rule: chain_rule]},
)
def test_example_gradient_multiplies_the_steps_of_the_chain_rule(example_gradient, chain_rule, rng):
    """Each entry is the outer derivative times the inner one (equation 6.7)."""
    for names in ("phi0 phi1 x y", "a b u w"):
        letters = symbols(names)
        _, outer, inner0, inner1 = chain_rule(*letters)
        dl_dphi0, dl_dphi1 = example_gradient(*letters)
        agree(dl_dphi0, outer * inner0, "dl_dphi0")
        agree(dl_dphi1, outer * inner1, "dl_dphi1")


@check(
    part="d",
    points=1,
    given={"gradient": [slope_of_the_parabola, gradient_of, sum_of_own_examples]},
)
def test_loss_gradient_is_the_slope_of_the_loss(loss_gradient, gradient, rng):
    """The gradient says how fast the loss rises along phi0 and along phi1, over all examples."""
    for phi, x, y in lines_and_data(rng):
        agree(loss_gradient(phi, x, y), gradient(phi, x, y))
