"""Notebook 6.4: momentum."""

import numpy as np

from autograder.exercise import check
from autograder.instances import mixed
from autograder.laws import Watched, agree, agree_with_one, demand
from autograder.reading import entries, like

ANSWERS = {
    "momentum_step(phi, m, gradient, alpha, beta)": entries(phi=like("phi"), m=like("phi")),
    "nesterov_step(phi, m, gradient_at, alpha, beta)": entries(phi=like("phi"), m=like("phi")),
}


def averaged(m, gradient, beta):
    """The first line of equation 6.11, an entry at a time."""
    return np.array([beta * m[p] + (1 - beta) * gradient[p] for p in range(len(m))])


def states(rng):
    """Random moments of a descent, as phi, m, gradient, alpha, beta: later ones, and the first step."""
    for parameters in (3, 3, 1, 2, 4, 12):
        phi, m, gradient = mixed(rng, 0.5, 2.0, (3, parameters))
        if parameters == 4:
            m = np.zeros(parameters)
        elif parameters == 3:
            m[1] = gradient[2] = 0.0
        elif parameters == 1:
            gradient = np.abs(gradient) * np.sign(m)
        yield phi, m, gradient, rng.uniform(0.1, 0.2), rng.uniform(0.55, 0.75)


def bends(rng):
    """Slopes that change within a step, each with a moment of a descent: phi, m, gradient_at, alpha, beta."""

    def gradient_at(phi):
        return 2 * phi + 3 * np.sin(np.roll(phi, 1))

    for parameters in (3, 3, 1, 2, 4, 12):
        alpha, beta, size = rng.uniform(0.2, 0.3), rng.uniform(0.55, 0.65), 0.0
        while not size > 0.3:  # nothing cancels, so float32 is good enough
            phi, m = rng.uniform(-0.5, 0.5, parameters), mixed(rng, 1.5, 3.0, parameters)
            if parameters == 4:
                m = np.zeros(parameters)
            elif parameters == 3:
                m[1] = 0.0
            new_m = averaged(m, gradient_at(phi - alpha * beta * m), beta)
            size = min(np.max(np.abs(new_m)), np.max(np.abs(phi - alpha * new_m)))
        yield phi, m, Watched(gradient_at, "phi ↦ 2 * phi + 3 * np.sin(np.roll(phi, 1))"), alpha, beta


def as_in_the_book(phi, m, gradient_at, alpha, beta):
    """Equation 6.12: phi and m after the step, or nothing for phi, of which `moved_against` knows more."""
    ahead = np.array([phi[p] - alpha * beta * m[p] for p in range(len(phi))])
    return None, averaged(m, gradient_at(ahead), beta)


def own_step_with(own_look_ahead):
    """Nesterov momentum made of the student's own momentum_step.

    The gradient is taken where equation 6.12 has it, or else where the student's own step leads if
    the gradient there is zero: that is where the old momentum alone would lead. A step that is the
    same whatever the gradient would not show where that was taken.
    """

    def make(momentum_step):
        def step(phi, m, gradient_at, alpha, beta):
            ahead = phi - alpha * beta * m
            if own_look_ahead:
                ahead, _ = momentum_step(phi, m, np.zeros(len(phi)), alpha, beta)
                demand(not np.any(m) or np.any(ahead != phi), "your own momentum alone leads nowhere")
            gradient = gradient_at(ahead)
            own = momentum_step(phi, m, gradient, alpha, beta)
            other = momentum_step(phi, m, gradient + 1, alpha, beta)
            differ = [
                np.max(np.abs(a - b)) > 0.01 * np.max(np.abs(a)) for a, b in zip(own, other, strict=True)
            ]
            demand(any(differ), "your own step is the same, whatever the gradient")
            return own

        return step

    return make


STEPS = [as_in_the_book, own_step_with(own_look_ahead=False), own_step_with(own_look_ahead=True)]


def moved_against(phi, returned, m, gradients, alpha, beta):
    """Where phi may go: against the true momentum, or against the returned one where it is one at all.

    It is no momentum if it is next to nothing, or nothing but the old one or one of the gradients.
    """
    choices = [phi - alpha * averaged(m, gradients[0], beta)]
    moves = np.max(np.abs(alpha * returned)) > 1e-3 * np.max(np.abs(phi))
    if moves and not any(np.allclose(returned, other, rtol=1e-4) for other in (m, *gradients)):
        choices.append(phi - alpha * returned)
    return choices


@check(part="a", points=1)
def test_momentum_averages_the_gradients(momentum_step, rng):
    """The new m is beta times the old one plus 1 - beta times the gradient."""
    for phi, m, gradient, alpha, beta in states(rng):
        _, new_m = momentum_step(phi, m, gradient, alpha, beta)
        agree(new_m, averaged(m, gradient, beta), "m")


@check(part="a", points=1)
def test_phi_moves_against_the_new_momentum(momentum_step, rng):
    """Phi moves by -alpha times the new m, the one that is returned."""
    for phi, m, gradient, alpha, beta in states(rng):
        moved, new_m = momentum_step(phi, m, gradient, alpha, beta)
        agree_with_one(moved, moved_against(phi, new_m, m, [gradient], alpha, beta), "phi")


@check(part="b", points=1.5, given={"step_from": STEPS})
def test_nesterov_takes_the_gradient_ahead(nesterov_step, step_from, rng):
    """The new m averages the gradient at phi - alpha beta m, where the old momentum alone would lead."""
    for phi, m, gradient_at, alpha, beta in bends(rng):
        moved, new_m = nesterov_step(phi, m, gradient_at, alpha, beta)
        expected, expected_m = step_from(phi, m, gradient_at.function, alpha, beta)
        agree(new_m, expected_m, "m")
        if expected is not None:  # an own step may keep the gradient out of m, and show it in phi alone
            agree(moved, expected, "phi")


@check(part="b", points=0.5, given={"step_from": STEPS})
def test_nesterov_moves_phi_against_the_new_momentum(nesterov_step, step_from, rng):
    """Phi moves, from where it was, by -alpha times the new m, the one that is returned."""
    for phi, m, gradient_at, alpha, beta in bends(rng):
        moved, new_m = nesterov_step(phi, m, gradient_at, alpha, beta)
        expected, _ = step_from(phi, m, gradient_at.function, alpha, beta)
        gradients = [gradient_at.function(phi - alpha * beta * m), gradient_at.function(phi)]
        choices = moved_against(phi, new_m, m, gradients, alpha, beta)
        agree_with_one(moved, choices if expected is None else [expected], "phi")
