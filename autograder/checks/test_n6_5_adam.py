"""Notebook 6.5: Adam."""

import itertools

import numpy as np

from autograder.exercise import check
from autograder.instances import mixed
from autograder.laws import Watched, agree, agree_with_one, where_forms_differ
from autograder.reading import entries, like, path
from autograder.words import show

ANSWERS = {
    "normalized_step(phi, gradient, alpha, epsilon)": like("phi"),
    "adam_step(phi, m, v, gradient, t, alpha, beta, gamma, epsilon)": entries(
        phi=like("phi"), m=like("phi"), v=like("phi")
    ),
    "adam(gradient_at, phi0, alpha, beta, gamma, epsilon, steps)": path("phi0", "steps"),
}


def states(rng):
    """Random moments of a descent: unequal coefficients, a zero derivative, small and large epsilon."""
    small = ((3, 2, 1e-8), (4, 0, 1e-8), (1, 7, 1e-8), (2, 1, 1e-8), (12, 30, 1e-8))
    large = ((4, 0, 0.1), (2, 1, 0.1), (5, 30, 0.1))  # inside and outside of the root it is not the same
    for parameters, t, epsilon in itertools.chain(small, where_forms_differ(large)):
        phi, m, gradient = mixed(rng, 0.3, 2.0, (3, parameters))
        if parameters > 2:
            gradient[1] = 0.0
        v = rng.uniform(0.2, 2.0, parameters)
        beta, gamma = rng.uniform(0.55, 0.75), rng.uniform(0.8, 0.95)
        yield phi, m, v, gradient, t, rng.uniform(0.05, 0.4), beta, gamma, epsilon


def gradients(rng):
    """Moments of a descent as phi, gradient, alpha, epsilon: those with a zero derivative come later.

    In some, epsilon is as large as the derivatives or larger, so that it has to be the one that is given.
    """
    for parameters, epsilon, size in (
        (3, 0.1, 1.0),
        (2, 2.5, 1.0),
        (2, 1e-8, 1e-8),
        (4, 0.1, 1.0),
        (3, 1e-8, 1.0),
        (1, 1e-8, 1.0),
        (12, 0.1, 1.0),
    ):
        phi, gradient = mixed(rng, 0.3, 2.0, (2, parameters))
        if parameters == 4 or (parameters == 3 and epsilon < 0.1):
            gradient[1] = 0.0
        yield phi, size * gradient, rng.uniform(0.05, 0.4), epsilon


def steps_by_components(phi, m, v, gradient, t, alpha, beta, gamma, epsilon):
    """Equations 6.15 to 6.17 a component at a time: phi with epsilon inside and outside, m, v."""
    inside, outside, new_m, new_v = ([] for _ in range(4))
    for p in range(len(phi)):
        new_m.append(beta * m[p] + (1 - beta) * gradient[p])
        new_v.append(gamma * v[p] + (1 - gamma) * gradient[p] * gradient[p])
        m_tilde = new_m[p] / (1 - beta ** (t + 1))
        v_tilde = new_v[p] / (1 - gamma ** (t + 1))
        inside.append(phi[p] - alpha * m_tilde / (v_tilde + epsilon) ** 0.5)
        outside.append(phi[p] - alpha * m_tilde / (v_tilde**0.5 + epsilon))
    return (inside, outside), new_m, new_v


def own_steps(adam_step):
    """The student's own step, in the form of `steps_by_components`."""

    def steps(*arguments):
        phi, m, v = adam_step(*arguments)
        return (phi,), m, v

    return steps


def bowls(rng):
    """Slopes of losses with one minimum, as gradient_at, a start near it, then far from it, epsilon, steps.

    Epsilon is so small that inside and outside of the root it is the same, then large.
    """
    small = (
        (2, 0.1, 0.3, 1e-13, 6),
        (2, 4.0, 8.0, 1e-13, 15),
        (3, 4.0, 8.0, 1e-8, 4),
        (9, 4.0, 8.0, 1e-8, 1),
    )
    large = ((1, 4.0, 8.0, 0.1, 6),)
    for parameters, least, most, epsilon, steps in itertools.chain(small, where_forms_differ(large)):
        curvature = rng.uniform(0.5, 3.0, parameters)
        minimum = rng.uniform(-1.0, 1.0, parameters)
        start = minimum + mixed(rng, least, most, parameters)
        yield (
            Watched(
                lambda phi, c=curvature, at=minimum: c * (phi - at) + 0.1 * np.sin(phi - at),
                f"phi ↦ {show(curvature)} e + 0.1 np.sin(e) with e = phi - {show(minimum)}",
            ),
            start,
            epsilon,
            steps,
        )


@check(part="a", points=1)
def test_each_parameter_moves_by_alpha_downhill(normalized_step, rng):
    """Each parameter moves by alpha against the sign of its own derivative, and stays where it is zero."""
    for phi, gradient, alpha, epsilon in gradients(rng):
        expected = []
        for p in range(len(phi)):
            size = abs(gradient[p])
            expected.append(phi[p] - np.sign(gradient[p]) * alpha * size / (size + epsilon))
        agree(normalized_step(phi, gradient, alpha, epsilon), expected)


@check(part="b", points=1)
def test_state_averages_gradients_and_their_squares(adam_step, rng):
    """The returned m and v are the running averages of equation 6.15, without the correction."""
    for *state, _ in states(rng):
        # A small epsilon, where it makes no difference whether it is inside of the root.
        _, expected_m, expected_v = steps_by_components(*state, 1e-8)
        _, m, v = adam_step(*state, 1e-8)
        agree(m, expected_m, "m")
        agree(v, expected_v, "v")


@check(part="b", points=1)
def test_first_step_is_as_long_as_a_normalized_one(adam_step, rng):
    """From m = v = 0 the correction makes the first step the normalized one, whatever beta and gamma."""
    for phi, m, v, gradient, _, alpha, beta, gamma, epsilon in states(rng):
        outside = phi - alpha * gradient / (np.abs(gradient) + epsilon)
        inside = phi - alpha * gradient / np.sqrt(gradient**2 + epsilon)
        moved, _, _ = adam_step(phi, 0 * m, 0 * v, gradient, 0, alpha, beta, gamma, epsilon)
        agree_with_one(moved, (inside, outside), "phi")


@check(part="b", points=1)
def test_update_divides_the_corrected_statistics(adam_step, rng):
    """Phi moves by alpha times corrected m over the root of corrected v (equations 6.16 and 6.17)."""
    for state in states(rng):
        either, _, _ = steps_by_components(*state)
        phi, _, _ = adam_step(*state)
        agree_with_one(phi, either, "phi")


@check(part="c", points=1, given={"steps_from": [steps_by_components, own_steps]})
def test_each_row_is_one_step_from_the_row_before(adam, steps_from, rng):
    """The path starts at phi0, and each row is Adam's step from the row before, m and v carried along."""
    for gradient_at, start, epsilon, steps in bowls(rng):
        alpha = rng.uniform(0.1, 0.4)
        beta, gamma = rng.uniform(0.55, 0.75), rng.uniform(0.8, 0.95)
        rows = adam(gradient_at, start, alpha, beta, gamma, epsilon, steps)
        agree(rows[0], start, "the first row")
        m = v = np.zeros(len(start))
        for t in range(steps):
            gradient = gradient_at.function(rows[t])
            either, m, v = steps_from(rows[t], m, v, gradient, t, alpha, beta, gamma, epsilon)
            m, v = np.asarray(m), np.asarray(v)
            agree_with_one(rows[t + 1], either, f"row {t + 1}")
