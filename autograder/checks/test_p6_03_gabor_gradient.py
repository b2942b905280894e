"""Problem 6.3: the gradient of the Gabor model's loss."""

import math

import numpy as np
import sympy as sp

from autograder.exercise import check
from autograder.instances import quadrants, signed
from autograder.laws import agree, demand_not_all_zero, gradient_of, slope, symbols, value_at
from autograder.reading import expressions, like, number, vector

ANSWERS = {
    "gabor(x, phi)": like("x"),
    "loss(phi, x, y)": number,
    "model_derivatives(x, phi0, phi1)": expressions("df_dphi0", "df_dphi1"),
    "loss_gradient(phi, x, y)": vector(2),
}

LETTERS = ("x phi0 phi1", "u a b")


def models_and_data(rng):
    """Random parameters and data, many points first, then fewer, then one.

    The inputs stay small enough for a model without its 0.06 to be more than its own vanishing
    tails. The model is on one of its slopes at all inputs, and of the residuals one alone has
    another sign, so that no gradient is the small rest of a cancellation.
    """
    for examples, signs in zip((5, 5, 3, 2, 1), quadrants(rng), strict=False):
        nearest, farthest = (0.4, 0.8) if examples in (1, 3) else (2.0, 2.3)
        phi = signs * [rng.uniform(nearest, farthest), rng.uniform(1.5, 2.5)]
        x = signed(rng, 0.5, 2.0, examples)
        residual = rng.uniform(1.0, 2.0, examples) * rng.choice([-1, 1])
        if examples > 2:
            residual[1] *= -0.5
        yield phi, x, gabor_at_each_input(x, phi) - residual


def gabor_at_each_input(x, phi):
    """Equation 6.8, an input at a time."""
    values = []
    for x_i in np.ravel(x):
        inner = phi[0] + 0.06 * phi[1] * x_i
        values.append(math.sin(inner) * math.exp(-(inner * inner) / 32.0))
    return np.reshape(values, np.shape(x))


def sum_of_squares_with(model):
    """Equation 6.9 with a model in it, an example at a time."""

    def loss(phi, x, y):
        predictions, total = model(x, phi), 0.0
        for i in range(len(y)):
            total += (predictions[i] - y[i]) ** 2
        return total

    return loss


def slopes_of(model):
    """How a model's value at each input changes with phi, by differences: shape (I, 2)."""
    return lambda x, phi: np.array([slope(lambda at, u=u: model(np.array([u]), at)[0], phi) for u in x])


def values_of(model_derivatives):
    """The student's own derivatives with numbers in the place of symbols: shape (I, 2)."""

    def derivatives(x, phi):
        letters = symbols(LETTERS[0])
        entries = model_derivatives(*letters)
        points = [dict(zip(letters, (u, *phi), strict=True)) for u in x]
        return np.array([[value_at(entry, point) for entry in entries] for point in points])

    return derivatives


def twice_the_residual_of(model):
    """How the squared residual of each example changes with the prediction."""
    return lambda phi, x, y: 2 * (model(x, phi) - y)


def slope_along_the_predictions(loss):
    """The same for the student's own loss: raising a prediction is lowering its y."""
    return lambda phi, x, y: -slope(lambda at: loss(phi, x, at), y)


def chain_rule(outer, inner):
    """The gradient as the sum over the examples of the outer derivative times the inner ones."""
    return lambda phi, x, y: outer(phi, x, y) @ inner(x, phi)


TRUE_INNER = slopes_of(gabor_at_each_input)
TRUE_OUTER = twice_the_residual_of(gabor_at_each_input)

OWN_GRADIENTS = [
    gradient_of,
    lambda gabor: chain_rule(twice_the_residual_of(gabor), slopes_of(gabor)),
    lambda gabor: chain_rule(twice_the_residual_of(gabor), TRUE_INNER),
    lambda model_derivatives: chain_rule(TRUE_OUTER, values_of(model_derivatives)),
    lambda gabor, model_derivatives: chain_rule(twice_the_residual_of(gabor), values_of(model_derivatives)),
    lambda loss, model_derivatives: chain_rule(
        slope_along_the_predictions(loss), values_of(model_derivatives)
    ),
]


def agree_with_the_equation(entry, k, letters, what, rng):
    """The derivative with respect to the k-th parameter is the one that SymPy finds."""
    x, *phi = letters
    inner = phi[0] + sp.Rational(6, 100) * phi[1] * x
    agree(entry, (sp.sin(inner) * sp.exp(-(inner**2) / 32)).diff(phi[k]), what)


def agree_with_own_gabor(gabor):
    """The derivative is that of the student's own model, by differences at random points."""

    def compare(entry, k, letters, what, rng):
        compared = []
        for phi, x, _ in models_and_data(rng):
            expected = slopes_of(gabor)(x, phi)[:, k]
            got = [value_at(entry, dict(zip(letters, (u, *phi), strict=True))) for u in x]
            agree(got, expected, what)
            compared.append(expected)
        demand_not_all_zero(compared)

    return compare


OWN_MODEL = {"compare": [agree_with_the_equation, agree_with_own_gabor]}


@check(part="a", points=0.5)
def test_gabor_is_a_sine_that_fades_away_from_its_center(gabor, rng):
    """The model is the sine of phi0 + 0.06 phi1 x times the exponential that fades (equation 6.8)."""
    for phi, x, _ in models_and_data(rng):
        agree(gabor(x, phi), gabor_at_each_input(x, phi))
    for phi, x, _ in models_and_data(rng):
        agree(gabor(x[0].item(), phi), gabor_at_each_input(x[0], phi))


@check(part="a", points=0.5, given={"model": [gabor_at_each_input, lambda gabor: gabor]})
def test_loss_adds_up_the_squared_residuals(loss, model, rng):
    """The loss is the sum, over all examples, of the squared difference of model and y (equation 6.9)."""
    for phi, x, y in models_and_data(rng):
        agree(loss(phi, x, y), sum_of_squares_with(model)(phi, x, y))


@check(part="b", points=1.5, given=OWN_MODEL)
def test_first_entry_is_the_derivative_with_respect_to_phi0(model_derivatives, compare, rng):
    """The first entry says how fast the model's value rises with phi0, for any x and phi."""
    for names in LETTERS:
        letters = symbols(names)
        df_dphi0, _ = model_derivatives(*letters)
        compare(df_dphi0, 0, letters, "df_dphi0", rng)


@check(part="b", points=1.5, given=OWN_MODEL)
def test_second_entry_is_the_derivative_with_respect_to_phi1(model_derivatives, compare, rng):
    """The second entry says how fast the model's value rises with phi1, for any x and phi."""
    for names in LETTERS:
        letters = symbols(names)
        _, df_dphi1 = model_derivatives(*letters)
        compare(df_dphi1, 1, letters, "df_dphi1", rng)


@check(
    part="c",
    points=2,
    given={"gradient": [gradient_of(sum_of_squares_with(gabor_at_each_input)), *OWN_GRADIENTS]},
)
def test_loss_gradient_is_the_slope_of_the_loss(loss_gradient, gradient, rng):
    """The gradient says how fast the loss of equation 6.9 rises along phi0 and along phi1."""
    compared = []
    for phi, x, y in models_and_data(rng):
        expected = gradient(phi, x, y)
        agree(loss_gradient(phi, x, y), expected)
        compared.append(expected)
    demand_not_all_zero(compared)
