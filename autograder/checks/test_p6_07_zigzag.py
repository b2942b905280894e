"""Problem 6.7: why gradient descent zigzags."""

import numpy as np
import sympy as sp

from autograder.exercise import check
from autograder.instances import signed, turned
from autograder.laws import agree, demand, symbols, value_at
from autograder.paths import all_alike, begins_at, rates
from autograder.reading import expressions, number, path, rows_from
from autograder.words import counted

ANSWERS = {
    "exact_step_size(H, g)": number,
    "steepest_descent(H, b, phi0, steps)": path("phi0", "steps"),
    "next_gradient(H, g)": expressions("first", "second"),
    "calmer_descent(H, b, phi0, tolerance)": rows_from("phi0"),
}
MANUAL = {"i": 2}


def bowls(rng):
    """Hessians of bowls with three parameters first, then two, four and one."""
    for parameters in (3, 2, 4, 1):
        steepest = rng.uniform(2.0, 6.0)
        curvatures = steepest / rng.uniform(4.0, 9.0) ** np.linspace(0.0, 1.0, parameters)
        yield turned(rng, curvatures)


def loss_at(phi, H, b):
    """The loss ½φᵀHφ + bᵀφ, a term at a time."""
    total = 0.0
    for p in range(len(phi)):
        total += b[p] * phi[p]
        for q in range(len(phi)):
            total += 0.5 * phi[p] * H[p][q] * phi[q]
    return total


def lowest_point_of_the_parabola(H, g):
    """The step size at which the loss is lowest along -g: along a line it is a parabola in alpha.

    Three points tell where the lowest point of a parabola is. With b = g the gradient at 0 is g.
    """
    behind, here, ahead = (loss_at([-alpha * entry for entry in g], H, g) for alpha in (-1.0, 0.0, 1.0))
    return (behind - ahead) / (2 * (behind + ahead - 2 * here))


def own_step_size(exact_step_size):
    """The student's own step size, where it is one that leads anywhere."""

    def step_size(H, g):
        alpha = exact_step_size(H, g)
        change = np.max(np.abs(alpha * (np.asarray(H) @ np.asarray(g))))
        demand(change > 1e-3 * np.max(np.abs(g)), "with your own step size the gradient hardly changes")
        return alpha

    return step_size


OWN_STEP_SIZE = {
    "step_size": [lowest_point_of_the_parabola, own_step_size],
}


@check(part="a", points=1)
def test_step_goes_to_the_lowest_point_along_the_line(exact_step_size, rng):
    """With this step size the loss is as low as it gets along the line against the gradient."""
    for H in bowls(rng):
        g = signed(rng, 0.4, 2.0, len(H))
        agree(exact_step_size(H, g), lowest_point_of_the_parabola(H, g))
        if len(g) > 1:
            g = np.where(np.arange(len(g)) == rng.integers(len(g)), 0.0, g)
            agree(exact_step_size(H, g), lowest_point_of_the_parabola(H, g))


@check(part="b", points=1, given=OWN_STEP_SIZE)
def test_each_row_is_an_exact_step_from_the_row_before(steepest_descent, step_size, rng):
    """The path starts at phi0, and each row is the lowest point along the gradient of the row before."""
    for H in bowls(rng):
        parameters = len(H)
        # Neither the minimum nor the start is near zero: no digits are lost on the way.
        minimum = signed(rng, 1.0, 2.0, parameters)
        b, phi0 = -H @ minimum, minimum + signed(rng, 1.0, 2.0, parameters)
        # With one parameter, the first step ends at the minimum, where there is no direction left.
        # Far apart, so that a length of its own is not taken for a step too many or too few.
        steps = int(rng.choice([3, 7])) if parameters > 1 else 1
        rows = steepest_descent(H, b, phi0, steps)
        agree(rows[0], phi0, "the first row")
        for t in range(steps):
            gradient = H @ rows[t] + b
            agree(rows[t + 1], rows[t] - step_size(H, gradient) * gradient, f"row {t + 1}")


def is_the_next_gradient(gradient, H, g, rng):
    """Demand a gradient at a right angle to g, and the one that the step with the exact size leads to."""
    agree(gradient[0] * g[0] + gradient[1] * g[1], sp.Integer(0), "its dot product with g")
    alpha = (g[0] ** 2 + g[1] ** 2) / (H[0, 0] * g[0] ** 2 + 2 * H[0, 1] * g[0] * g[1] + H[1, 1] * g[1] ** 2)
    agree(gradient[0], g[0] - alpha * (H[0, 0] * g[0] + H[0, 1] * g[1]), "its first entry")
    agree(gradient[1], g[1] - alpha * (H[1, 0] * g[0] + H[1, 1] * g[1]), "its second entry")


def is_the_next_gradient_given(exact_step_size):
    """Demand the gradient that the student's own step size leads to; that one is known for numbers only."""

    def demand_it(gradient, H, g, rng):
        for _ in range(4):
            numbers, at = turned(rng, rng.uniform(0.5, 3.0, 2)), signed(rng, 0.4, 2.0, 2)
            point = {H[0, 0]: numbers[0, 0], H[0, 1]: numbers[0, 1], H[1, 1]: numbers[1, 1],
                     g[0]: at[0], g[1]: at[1]}  # fmt: skip
            agree(
                [value_at(entry, point) for entry in gradient],
                at - own_step_size(exact_step_size)(numbers, at) * (numbers @ at),
            )

    return demand_it


@check(part="c", points=1, given={"demand_it": [is_the_next_gradient, is_the_next_gradient_given]})
def test_next_gradient_is_at_a_right_angle_to_the_last(next_gradient, demand_it, rng):
    """The gradient after an exact step is g - alpha H g, and its dot product with g is zero for every H."""
    for names in ("h00 h01 h11 g0 g1", "p q r u v"):
        h00, h01, h11, g0, g1 = symbols(names)
        H, g = sp.Matrix([[h00, h01], [h01, h11]]), sp.Matrix([g0, g1])
        demand_it(next_gradient(H, g), H, g, rng)


def valleys(rng):
    """Narrow valleys, each with a start from which steepest descent is as slow as it can be.

    That is where the gradient has equal parts across and along the valley: each step of steepest
    descent shortens it by (κ - 1)/(κ + 1), κ the condition number. Here they are not quite equal,
    which hardly helps steepest descent; but a method that takes its step size from the step before
    (Barzilai and Borwein's) would repeat the first step until rounding sets it free.

    Momentum with the best coefficients has √κ in the place of κ, once it has gained speed: the
    tolerance is so small that the beginning does not matter, and half of the steps are enough even
    for Nesterov's at κ = 30. It is not so small, given how steep the valley is, that a path in
    float32 could not reach it.

    The tolerances go from 1e-8, the least that may be, to 1e-4, and the steepness with them: one rate,
    or one tolerance, does not do for all. No valley lies along an axis, where the diagonal of H says
    nearly all of it.
    """
    kinds = ((80.0, 150.0, -6.5, -5.5), (30.0, 60.0, -8.0, -7.5), (150.0, 300.0, -4.5, -4.0),
             (60.0, 100.0, -8.0, -5.0), (30.0, 300.0, -7.0, -4.0))  # fmt: skip
    for least, most, smallest, largest in 2 * kinds:
        angle = rng.uniform(np.pi / 6, np.pi / 3) * rng.choice([-1.0, 1.0])
        axes = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
        H = axes @ np.diag([1 / rng.uniform(least, most), 1.0]) @ axes.T
        parts = rng.choice([-1.0, 1.0], 2) * [1.0, rng.uniform(1.03, 1.1)]
        gradient = rng.uniform(0.5, 2.0) * axes @ parts
        minimum = signed(rng, 0.2, 0.6, 2)
        phi0 = minimum + np.linalg.solve(H, gradient)
        tolerance = 10 ** rng.uniform(smallest, largest)
        steepness = tolerance * np.exp(rng.uniform(13.0, 14.5)) / np.linalg.norm(gradient)
        H = steepness * (H + H.T) / 2
        yield H, -H @ minimum, phi0, tolerance


def steps_of_steepest_descent(H, b, phi0, tolerance):
    """How many exact steps it takes until the gradient is shorter than the tolerance."""
    curvatures, axes = np.linalg.eigh(H)
    # Along the axes of H, where a step scales each part of the gradient by itself, and in plain
    # floats: there are hundreds of steps.
    low, high = map(float, curvatures)
    g, h = map(float, axes.T @ (H @ phi0 + b))
    steps = 0
    while g * g + h * h >= tolerance**2:
        alpha = (g * g + h * h) / (low * g * g + high * h * h)
        g, h, steps = g - alpha * low * g, h - alpha * high * h, steps + 1
    return steps


def coefficients(rows, H, b):
    """The rate and the momentum of a path of which each move is βv - αg, v the move before; else None."""
    rows = rows[:30]
    moves, gradients = np.diff(rows, axis=0), (rows @ H + b)[:-1]
    if len(moves) < 3 or not np.all(sizes := np.max(np.abs(moves), axis=1)):
        return None
    before = np.vstack([np.zeros(2), moves[:-1]])
    terms = np.stack([-gradients, before], axis=2) / sizes[:, None, None]
    columns, wanted = terms.reshape(-1, 2), (moves / sizes[:, None]).ravel()
    scale = np.max(np.abs(columns), axis=0)
    found = np.linalg.lstsq(columns / scale, wanted, rcond=None)[0] / scale
    return found if np.max(np.abs(columns @ found - wanted)) <= 1e-6 else None


def habit(rows, H, b, elsewhere):
    """How a path that does not do was made: a zigzag, one rate, or one rate for all valleys, if so.

    ``elsewhere`` has the path in the same valley made steeper or flatter, with its H and b.
    """
    moves, gradients = np.diff(rows, axis=0), (rows @ H + b)[:-1]
    lengths = np.linalg.norm(moves, axis=1)
    if len(moves) > 2 and np.all(lengths):
        alphas = rates(rows, gradients)
        turns = np.abs(np.sum(moves[1:] * moves[:-1], axis=1))
        along = np.max(np.abs(moves + alphas[:, None] * gradients)) <= 1e-6 * np.max(lengths)
        if along and np.all(turns <= 1e-3 * lengths[1:] * lengths[:-1]):
            return "right angles"
        if along and all_alike(alphas):
            return "fixed rate"
    here, there = coefficients(rows, H, b), coefficients(*elsewhere)
    alike = here is not None and there is not None and np.allclose(here, there, rtol=1e-4)
    return "one for all" if alike else ""


def ends_at_the_square(rows, H, b, tolerance):
    """Whether a path ends as soon as the square of the gradient's length is below the tolerance.

    Where the last step is a long one, other tolerances would end the path there as well.
    """
    squares = np.sum((rows @ H + b) ** 2, axis=1)
    return len(rows) > 1 and squares[-1] <= tolerance <= squares[-2] < 100 * squares[-1]


def moves_away(rows, H, b):
    """Whether a path ends farther from the minimum than it began."""
    start, end = np.linalg.norm(rows[[0, -1]] + np.linalg.solve(H, b), axis=1)
    return end > start


def arrives(rows, H, b, phi0, tolerance, elsewhere):
    """Demand that the gradient at the last row is shorter than the tolerance."""
    lengths = np.linalg.norm(rows @ H + b, axis=1)
    # A gradient that is carried along from step to step gathers a little rounding, and a path in
    # float32 has its points rounded once more: by half a unit in the last place of the minimum.
    rounding = 2.0**-24 * np.linalg.norm(np.abs(H) @ np.abs(np.linalg.solve(H, b)))
    if lengths[-1] <= 1.001 * tolerance + rounding:
        return
    steps, others = len(rows) - 1, steps_of_steepest_descent(H, b, phi0, tolerance)
    # At the pace that it has so far, would it arrive in time? A few steps do not tell. But a path that is
    # another one in the same valley made steeper has some other mistake in it.
    wanted, gained = np.log(lengths[0] / tolerance), np.log(lengths[0] / lengths[-1])
    in_time = 10 * steps <= others or 2 * steps * wanted <= others * gained
    shared = min(len(rows), len(elsewhere[0]))
    scale_free = np.allclose(rows[:shared], elsewhere[0][:shared])
    symptom = "early" if in_time and scale_free else ""
    if np.linalg.norm(H @ rows[-1] - b) <= tolerance:
        symptom = "sign of b"
    elif np.linalg.norm(H @ rows[-1]) <= tolerance:
        symptom = "without b"
    elif ends_at_the_square(rows, H, b, tolerance) and ends_at_the_square(*elsewhere):
        symptom = "squared"
    elif found := habit(rows, H, b, elsewhere[:3]):
        symptom = found
    elif lengths[-1] > 1.001 * lengths[0] and scale_free and moves_away(rows, H, b):
        symptom = "away"
    elif 2 * steps > others:
        symptom = "slow"
    demand(
        False,
        f"the path ends after {counted(steps, 'step')} with a gradient of length {lengths[-1]:.3g}, which is "
        f"not below the tolerance {tolerance:.3g} (at the start it is {lengths[0]:.3g})",
        symptom,
    )


def is_quick(rows, H, b, phi0, tolerance, elsewhere):
    """Demand at most half of the steps of steepest descent."""
    steps, others = len(rows) - 1, steps_of_steepest_descent(H, b, phi0, tolerance)
    demand(
        2 * steps <= others,
        f"the path takes {counted(steps, 'step')}; steepest descent takes {others} from there (the "
        f"condition number is {np.linalg.cond(H):.0f}), so at most {others // 2} are asked for",
        habit(rows, H, b, elsewhere[:3]) or "slow",
    )


@check(part="d", points=2)
def test_calmer_path_arrives_in_half_of_the_steps(calmer_descent, rng):
    """From phi0 to a gradient shorter than the tolerance in at most half of steepest descent's steps."""
    for position, (H, b, phi0, tolerance) in enumerate(valleys(rng)):
        # The same valley, a hundred times as steep or as flat, tells what has a scale of its own.
        scale = 100.0 if tolerance < 1e-6 else 0.01
        other = (scale * H, scale * b, scale * tolerance)
        elsewhere = (calmer_descent(other[0], other[1], phi0, other[2]), *other)
        rows = calmer_descent(H, b, phi0, tolerance)
        begins_at(rows, phi0, again=position > 0)
        arrives(rows, H, b, phi0, tolerance, elsewhere)
        is_quick(rows, H, b, phi0, tolerance, elsewhere)
