"""Problem 6.8: escaping local minima with a fixed learning rate."""

import math

from autograder.exercise import check
from autograder.laws import Failure, agree, demand
from autograder.reading import entries, number
from autograder.words import counted

ANSWERS = {
    "escape()": entries(phi_start=number, alpha=number, steps=number),
    "largest_stable_alpha(curvature)": number,
}
GIVEN = ("loss", "slope", "LOCAL_VALLEY", "GLOBAL_VALLEY")


def loss(phi):
    """Return the loss at phi, a single number."""
    u = (phi + 1) / 0.15
    return 0.5 * (phi - 1) ** 2 - math.exp(-0.5 * u**2)


def slope(phi):
    """Return the derivative of the loss at phi, a single number."""
    u = (phi + 1) / 0.15
    return (phi - 1) + u / 0.15 * math.exp(-0.5 * u**2)


LOCAL_VALLEY = (-3.0, -0.6938)
GLOBAL_VALLEY = (-0.6937, 5.0)

CAUTIOUS = 0.02
"""A rate below 1 / curvature wherever the loss bends upwards: such steps never cross a minimum."""
LONGEST, AFTERWARDS = 10_000, 1_000
FAR = 1e6


def inside(valley, phi):
    """Whether a point lies in a valley, which ends before its two ends."""
    return valley[0] < phi < valley[1]


def descend(phi, alpha, steps):
    """The path of gradient descent, which stops where it has come to rest or has run away."""
    path = [phi]
    for _ in range(steps):
        step = alpha * slope(path[-1])
        path.append(path[-1] - step)
        if step == 0.0 or not abs(path[-1]) <= FAR:
            break
    return path


def foot(phi_start):
    """Where a vanishing learning rate leads from a start: nowhere, if that is out of all bounds."""
    return descend(phi_start, CAUTIOUS, 5_000)[-1] if abs(phi_start) <= FAR else math.nan


def refuse_order(phi_start, alpha):
    """`Failure` where the start and the learning rate have changed places."""
    exchanged = alpha < 0 < phi_start and inside(LOCAL_VALLEY, foot(alpha))
    demand(
        not exchanged,
        f"phi_start = {phi_start:.6g} is in the global valley and alpha = {alpha:.6g} is negative: the start "
        "comes first, then alpha",
        symptom="exchanged",
    )


def refuse_start(phi_start):
    """`Failure` where a vanishing learning rate does not lead from the start into the local minimum."""
    end = foot(phi_start)
    demand(
        not inside(GLOBAL_VALLEY, end),
        f"from phi_start = {phi_start:.6g} even the smallest steps lead to the global minimum, near phi = "
        f"{end:.4g}: there is no local minimum to escape from",
        symptom="starts in the global valley",
    )
    demand(
        not LOCAL_VALLEY[1] <= end <= GLOBAL_VALLEY[0],
        f"phi_start = {phi_start:.16g} is on the very top of the hill, where no step leads anywhere",
        symptom="hilltop",
    )
    demand(
        inside(LOCAL_VALLEY, end) and abs(slope(end)) < 1e-6,
        f"from phi_start = {phi_start:.6g} small steps do not lead into the local minimum",
        symptom="elsewhere",
    )


def refuse_descent(phi_start, alpha, steps):
    """`Failure` where a fixed learning rate does not end in the global valley, to stay there."""
    path = descend(phi_start, alpha, steps + AFTERWARDS)
    said = f"from phi_start = {phi_start:.6g} with alpha = {alpha:.6g}"
    if not abs(path[-1]) <= FAR:
        text = f"{said} phi runs away: it is {path[-1]:.3g} after {counted(len(path) - 1, 'step')}"
        raise Failure(text, symptom="diverges")
    path += path[-1:] * (steps + AFTERWARDS + 1 - len(path))
    outside = [n for n, phi in enumerate(path) if n >= steps and not inside(GLOBAL_VALLEY, phi)]
    if not outside:
        return
    there = f"{said} phi is {path[steps]:.6g} after {counted(steps, 'step')}"
    arrived, first = outside[-1] + 1, outside[0]
    in_the_end = arrived < len(path) - AFTERWARDS // 2
    if inside(GLOBAL_VALLEY, path[steps]):
        text = f"{there}, in the global valley, but it leaves again: after {first} it is {path[first]:.6g}"
        text += f" (it is there to stay after {arrived})" if in_the_end else ""
        raise Failure(text, symptom="leaves again")
    if in_the_end:
        text = f"{there}, not in the global valley yet: it is there to stay after {arrived}"
        raise Failure(text, symptom="too few")
    if all(inside(LOCAL_VALLEY, phi) for phi in path[steps:]):
        text = f"{there}, still in the local valley, and 1,000 more steps do not take it out"
        raise Failure(text, symptom="stays")
    raise Failure(f"{there}, which is not in the global valley", symptom="wanders")


@check(part="a", points=1)
def test_small_steps_from_the_start_end_in_the_local_minimum(escape):
    """From phi_start, a vanishing learning rate ends in the local minimum."""
    for _ in range(2):
        phi_start, alpha, _ = escape()
        refuse_order(phi_start, alpha)
        refuse_start(phi_start)


@check(part="a", points=2)
def test_the_fixed_rate_ends_in_the_global_valley_and_stays(escape):
    """From that start, the fixed alpha is in the global valley after so many steps, and stays in it."""
    for _ in range(2):
        phi_start, alpha, steps = escape()
        refuse_order(phi_start, alpha)
        refuse_start(phi_start)
        demand(alpha > 0, f"alpha = {alpha:.6g}: a learning rate is positive", "alpha")
        demand(steps == int(steps), f"steps = {steps:.6g}: steps are counted in whole numbers", "not whole")
        demand(steps >= 1, f"steps = {steps:.6g}: there has to be at least one step", "no step")
        demand(steps <= LONGEST, f"steps = {steps:.6g} is more than the {LONGEST:,} that may be", "too many")
        refuse_descent(phi_start, alpha, int(steps))


@check(part="b", points=1)
def test_the_largest_stable_step_lands_as_far_on_the_other_side(largest_stable_alpha, rng):
    """On a parabola of that curvature, the largest stable step lands at the mirror image of its start."""
    # The last two are so flat and so steep that no bound of an answer's own lets them pass.
    for lowest, highest in ((2.2, 5.0), (0.2, 0.7), (20.0, 60.0), (1.2, 1.8), (1e-4, 1e-3), (1e3, 1e4)):
        curvature, start = rng.uniform(lowest, highest), rng.uniform(0.5, 2.0)
        uphill = curvature * start
        agree(largest_stable_alpha(curvature), (start - -start) / uphill)
