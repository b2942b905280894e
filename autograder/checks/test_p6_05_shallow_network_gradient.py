"""Problem 6.5: the gradient of a shallow network's loss."""

import numpy as np

from autograder.exercise import check
from autograder.instances import signed
from autograder.laws import agree, demand, demand_not_all_zero, where_forms_differ
from autograder.reading import entries, like

ANSWERS = {
    "relu(z)": like("z"),
    "relu_derivative(z)": like("z"),
    "network(x, phi, theta)": like("x"),
    "loss_gradient(phi, theta, x, y)": entries(dL_dphi=like("phi"), dL_dtheta=like("theta")),
}

UNITS = 3

GROUPS = {
    "dL_dphi[0]": (0, 0),
    "dL_dphi[1:]": (0, slice(1, None)),
    "dL_dtheta[:, 0]": (1, (slice(None), 0)),
    "dL_dtheta[:, 1]": (1, (slice(None), 1)),
}
"""The derivatives that are judged together: which of the two arrays they are in, and where."""


def pre_activations(rng):
    """Arrays without a zero and with numbers of both signs, then single numbers of both signs.

    The first has numbers between -1 and 1 and beyond, of either sign: a bend elsewhere shows.
    """
    small, large = (rng.uniform(*between, 3) * [-1, 1, 1] for between in ((0.2, 0.8), (1.3, 3.0)))
    yield rng.permutation([*small, *large])
    for size in (3, 2):
        z = signed(rng, 0.2, 3.0, size)
        z[:2] = np.abs(z[:2]) * rng.permutation([-1, 1])
        yield z
    yield from (rng.uniform(0.2, 3.0) * sign for sign in (1, -1))
    yield signed(rng, 0.2, 3.0, 1)


def networks_and_data(rng):
    """Random networks with data, as `network_and_data` draws them: many examples first, one at last.

    The first network takes both signs, and so does the straight line that it would be without its
    ReLU: an activation function in another place shows. Where all derivatives of a group are small,
    the data are drawn again.
    """
    for position, examples in enumerate((5, 5, 3, 2, 1)):
        while True:
            instance = network_and_data(rng, examples)
            dL_dphi, dL_dtheta = chain_rule(network_unit_by_unit, rectified, step)(*instance)
            groups = np.abs([dL_dphi[1:], *dL_dtheta.T])
            if np.min(np.max(groups, axis=1)) > 1.0 and (position > 0 or shows_the_relu(instance)):
                break
        yield instance


def shows_the_relu(instance):
    """Whether a network and the straight line without its ReLU take both signs on the data."""
    phi, theta, x, _ = instance
    both = network_unit_by_unit(x, phi, theta), network_with(np.copy)(x, phi, theta)
    return all(np.min(found) < 0 < np.max(found) for found in both)


def network_and_data(rng, examples):
    """A random network with data on both sides of each unit's kink, and none near it.

    The inputs lie apart, and each kink is between two of them (with one input alone: the first unit
    is active, the second is not). Of the residuals one alone has another sign and is small, and
    where the units put out most phi0 adds to it, so that nothing is the small rest of a
    cancellation.
    """
    x = 0.7 * (np.arange(examples) - (examples - 1) / 2) + rng.uniform(-0.1, 0.1, examples)
    x += signed(rng, 0.3, 0.6, 1)
    theta1 = signed(rng, 0.5, 1.2, UNITS)
    if examples > 1:
        left = rng.integers(0, examples - 1, UNITS)
        kinks = x[left] + rng.uniform(0.35, 0.65, UNITS) * (x[left + 1] - x[left])
    else:
        kinks = x - np.array([1, -1, 1]) * np.sign(theta1) * rng.uniform(0.4, 0.8, UNITS)
    theta = np.column_stack([-theta1 * kinks, theta1])
    phi = signed(rng, 0.4, 1.2, UNITS + 1)
    x = rng.permutation(x)
    of_units = network_unit_by_unit(x, phi, theta) - phi[0]
    phi[0] = np.abs(phi[0]) * np.sign(of_units[np.argmax(np.abs(of_units))])
    residual = rng.uniform(1.5, 3.0, examples) * rng.choice([-1, 1])
    if examples > 2:
        residual[1] *= -0.25
    return phi, theta, x, network_unit_by_unit(x, phi, theta) - residual


def rectified(z):
    """The ReLU, a number at a time."""
    return np.array([number if number > 0 else 0.0 for number in z])


def step(z):
    """Its derivative, a number at a time."""
    return np.array([1.0 if number > 0 else 0.0 for number in z])


def network_with(activation):
    """Equation 6.23 with an activation function in it, a unit at a time."""

    def predictions(x, phi, theta):
        total = phi[0] + np.zeros(len(x))
        for k in range(UNITS):
            total = total + phi[k + 1] * activation(theta[k, 0] + theta[k, 1] * x)
        return total

    return predictions


network_unit_by_unit = network_with(rectified)


def slope_of_loss_with(predictions):
    """The gradient of the sum of squared differences, by differences of a network's predictions.

    Between kinks the loss is a parabola in each parameter: there differences are exact.
    """

    def gradient(phi, theta, x, y):
        at = np.concatenate([phi, np.ravel(theta)])
        change, slopes = 1e-4, []
        for direction in np.eye(len(at)):
            ahead, behind = (
                np.sum((predictions(x, moved[: len(phi)], moved[len(phi) :].reshape(UNITS, 2)) - y) ** 2)
                for moved in (at + change * direction, at - change * direction)
            )
            slopes.append((ahead - behind) / (2 * change))
        return np.array(slopes[: len(phi)]), np.reshape(slopes[len(phi) :], (UNITS, 2))

    return gradient


def chain_rule(predictions, activation, gate):
    """The gradient by the chain rule, with a network, an activation and its derivative in it."""

    def gradient(phi, theta, x, y):
        dl_df = 2 * (predictions(x, phi, theta) - y)
        dL_dphi, dL_dtheta = [np.sum(dl_df)], []
        for k in range(UNITS):
            z = theta[k, 0] + theta[k, 1] * x
            dL_dphi.append(dl_df @ activation(z))
            dl_dz = dl_df * phi[k + 1] * gate(z)
            dL_dtheta.append([np.sum(dl_dz), dl_dz @ x])
        return np.array(dL_dphi), np.array(dL_dtheta)

    return gradient


GRADIENTS = {
    "gradient": [
        slope_of_loss_with(network_unit_by_unit),
        lambda network: slope_of_loss_with(network),
        lambda network: chain_rule(network, rectified, step),
        lambda relu: slope_of_loss_with(network_with(relu)),
        lambda relu: chain_rule(network_with(relu), relu, step),
        lambda relu_derivative: chain_rule(network_unit_by_unit, rectified, relu_derivative),
        lambda relu, relu_derivative: chain_rule(network_with(relu), relu, relu_derivative),
        lambda network, relu: chain_rule(network, relu, step),
        lambda network, relu_derivative: chain_rule(network, rectified, relu_derivative),
        lambda network, relu, relu_derivative: chain_rule(network, relu, relu_derivative),
    ]
}
"""The truth, and what stands in for it: the student's own network, ReLU and derivative of the ReLU."""


@check(part="a", points=0.5)
def test_relu_keeps_positive_numbers_and_sets_negative_ones_to_zero(relu, rng):
    """The ReLU is the number itself where it is positive, and zero where it is negative or zero."""
    for z in pre_activations(rng):
        agree(relu(z), rectified(np.ravel(z)).reshape(np.shape(z)))
    with_zero = signed(rng, 0.2, 3.0, 4)
    with_zero[2] = 0.0
    agree(relu(with_zero), rectified(with_zero))
    agree(relu(0.0), 0.0)


@check(part="a", points=0.5)
def test_relu_derivative_is_the_slope_of_the_relu(relu_derivative, rng):
    """The derivative is the slope of the ReLU on either side of zero, and lies in [0, 1] at zero."""
    change = 0.1
    for z in pre_activations(rng):
        flat = np.ravel(z)
        slopes = (rectified(flat + change) - rectified(flat - change)) / (2 * change)
        agree(relu_derivative(z), slopes.reshape(np.shape(z)))
    with_zero = signed(rng, 0.2, 3.0, 4)
    with_zero[2] = 0.0
    for z in where_forms_differ((with_zero, np.array(0.0))):
        found, zero = np.ravel(relu_derivative(z)), np.ravel(z) == 0
        agree(found[~zero], step(np.ravel(z)[~zero]), "what it returned for the numbers but 0")
        at_zero = float(found[zero][0])
        demand(
            0.0 <= at_zero <= 1.0,
            f"at z = 0 it returned {at_zero:.6g}, but there it should lie between 0 and 1, the slopes of the "
            "ReLU to the left and to the right",
        )


@check(
    part="b",
    points=1,
    given={"predictions": [network_unit_by_unit, lambda relu: network_with(relu)]},
)
def test_network_adds_up_its_units(network, predictions, rng):
    """The network is phi0 plus, for each unit, phi_k times the ReLU of theta_k0 + theta_k1 x."""
    for phi, theta, x, _ in networks_and_data(rng):
        agree(network(x, phi, theta), predictions(x, phi, theta))
    for phi, theta, x, _ in networks_and_data(rng):
        largest = np.argmax(np.abs(network_unit_by_unit(x, phi, theta)))
        agree(network(x[largest].item(), phi, theta), predictions(x, phi, theta)[largest])


def agree_on(group, loss_gradient, gradient, rng):
    """Compare a group of derivatives, such as ``"dL_dphi[0]"``, on all networks and data."""
    array, part = GROUPS[group]
    compared = []
    for instance in networks_and_data(rng):
        got, expected = loss_gradient(*instance)[array][part], gradient(*instance)[array][part]
        agree(got, expected, group)
        compared.append(expected)
    demand_not_all_zero(compared)


@check(part="c", points=1, given=GRADIENTS)
def test_derivative_for_phi0_is_the_slope_of_the_loss(loss_gradient, gradient, rng):
    """dL_dphi[0] says how fast the loss rises with phi_0."""
    agree_on("dL_dphi[0]", loss_gradient, gradient, rng)


@check(part="c", points=1, given=GRADIENTS)
def test_derivatives_for_the_other_phi_are_slopes_of_the_loss(loss_gradient, gradient, rng):
    """dL_dphi[1:] says how fast the loss rises with phi_1, phi_2 and phi_3."""
    agree_on("dL_dphi[1:]", loss_gradient, gradient, rng)


@check(part="c", points=1, given=GRADIENTS)
def test_derivatives_for_the_offsets_are_slopes_of_the_loss(loss_gradient, gradient, rng):
    """The first column of dL_dtheta says how fast the loss rises with theta_10, theta_20 and theta_30."""
    agree_on("dL_dtheta[:, 0]", loss_gradient, gradient, rng)


@check(part="c", points=1, given=GRADIENTS)
def test_derivatives_for_the_slopes_are_slopes_of_the_loss(loss_gradient, gradient, rng):
    """The second column of dL_dtheta says how fast the loss rises with theta_11, theta_21 and theta_31."""
    agree_on("dL_dtheta[:, 1]", loss_gradient, gradient, rng)
