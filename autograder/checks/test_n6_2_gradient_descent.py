"""Notebook 6.2: gradient descent."""

import itertools

import numpy as np

from autograder.exercise import check
from autograder.instances import signed, turned
from autograder.laws import Failure, Watched, agree, demand
from autograder.paths import all_alike, begins_at, rates
from autograder.reading import like, path, rows_from
from autograder.words import counted, show

ANSWERS = {
    "gradient_step(phi, gradient, alpha)": like("phi"),
    "gradient_descent(gradient_at, phi0, alpha, steps)": path("phi0", "steps"),
    "gradient_descent_with_line_search(loss, gradient_at, phi0, tolerance, max_steps)": rows_from("phi0"),
}

EVALUATIONS = 3_000
"""A descent may evaluate its loss so often. Golden sections take some eighty for each step, and no
instance needs more than twenty steps."""

SCALES = (1.0, 0.05)
"""How far from 0 the minima of bowls are."""


@check(part="a", points=1)
def test_step_subtracts_alpha_times_the_gradient(gradient_step, rng):
    """Each parameter moves by alpha times its own derivative, downhill (equation 6.3)."""
    for parameters in (3, 2, 1, 5):
        phi, gradient = signed(rng, 0.3, 2.0, (2, parameters))
        if parameters > 2:
            gradient[1] = 0.0
        alpha = rng.uniform(0.05, 0.8)
        expected = [phi[p] - alpha * gradient[p] for p in range(parameters)]
        agree(gradient_step(phi, gradient, alpha), expected)


def step_by_components(phi, gradient, alpha):
    """Equation 6.3, a component at a time."""
    return [phi[p] - alpha * gradient[p] for p in range(len(phi))]


def slopes(rng):
    """Gradients of losses with one minimum, as gradient_at, and a start: far from it, then near it.

    Each entry depends on another parameter as well: they cannot be moved one after the other.
    """
    for parameters, least, most in ((2, 3.0, 6.0), (3, 3.0, 6.0), (1, 3.0, 6.0), (2, 1e-3, 3e-3)):
        curvature = rng.uniform(0.5, 3.0, parameters)
        minimum = signed(rng, 0.2, 1.0, parameters)
        start = minimum + signed(rng, least, most, parameters)
        yield (
            Watched(
                lambda phi, c=curvature, u=minimum: c * (phi - u) + 0.3 * np.sin(np.roll(phi - u, 1)),
                f"phi ↦ {show(curvature)} e + 0.3 np.sin(np.roll(e, 1)) with e = phi - {show(minimum)}",
            ),
            start,
        )


@check(
    part="b",
    points=1,
    given={"step_from": [step_by_components, lambda gradient_step: gradient_step]},
)
def test_each_row_is_one_step_from_the_row_before(gradient_descent, step_from, rng):
    """The path starts at phi0, and each row is one step from the row before, with the gradient there."""
    for (gradient_at, start), steps in zip(slopes(rng), (int(rng.integers(4, 7)), 1, 30, 5), strict=True):
        alpha = rng.uniform(0.08, 0.25)
        rows = gradient_descent(gradient_at, start, alpha, steps)
        agree(rows[0], start, "the first row")
        for t in range(steps):
            gradient = gradient_at.function(rows[t])
            agree(rows[t + 1], step_from(rows[t], gradient, alpha), f"row {t + 1}")


class Bowl:
    """A loss ½ eᵀHe + w Σ log cosh e + height with e = phi - minimum, and a descent on it to ask for.

    The second term makes a search more than a formula for parabolas; its slope is never above w, so
    that nothing overflows where a bad step has gone far.
    """

    def __init__(self, rng, curvatures, distance, weight=0.0, height=0.0, scale=1.0):
        self.H = np.round(turned(rng, curvatures), 6)
        self.minimum = np.round(scale * signed(rng, 0.5, 2.0, len(curvatures)), 3)
        self.weight, self.height = weight, height
        # Every curvature has the same share in the loss at the start.
        eigenvalues, axes = np.linalg.eigh(self.H)
        parts = rng.choice([-1.0, 1.0], len(curvatures)) * np.sqrt(eigenvalues[0] / eigenvalues)
        self.start = self.minimum + distance * axes @ parts
        self.tried = []

    def loss(self, phi):
        """The loss at phi."""
        e = self._from_minimum(phi)
        rounded = np.logaddexp(e, -e) - np.log(2.0)
        return float(0.5 * e @ self.H @ e + self.weight * np.sum(rounded) + self.height)

    def gradient(self, phi):
        """The gradient at phi."""
        e = self._from_minimum(phi)
        return self.H @ e + self.weight * np.tanh(e)

    def _from_minimum(self, phi):
        if np.shape(phi) != self.minimum.shape:
            raise ValueError(f"it takes one phi of shape {self.minimum.shape}")
        return phi - self.minimum

    def slope(self, phi):
        """The norm of the gradient."""
        return float(np.linalg.norm(self.gradient(phi)))

    def descent(self, search, tolerance, max_steps):
        """The path that a student's search takes from the start; a check of its evaluations included."""
        loss = Watched(self.loss, f"phi ↦ {self._formula()}", at_most=EVALUATIONS)
        slope = Watched(self.gradient, "phi ↦ the gradient of loss", at_most=EVALUATIONS)
        try:
            rows = search(loss, slope, self.start, tolerance, max_steps)
            self.tried = [point for (point,) in loss.points]
            return rows
        except Failure as failure:
            if loss.count >= EVALUATIONS:
                failure.symptom = "for ever"
            elif "finite" in str(failure):
                failure.symptom = "not finite"
            raise

    def _formula(self):
        H = " ".join(np.array2string(self.H, separator=", ").split())
        shape = f"H = {H}" if len(self.H) < 4 else f"H of shape {self.H.shape}"
        rest = f" + {self.weight:g} Σ log cosh(e)" if self.weight else ""
        height = f"{'-' if self.height < 0 else '+'} {abs(self.height):g}"
        return f"½ eᵀ H e{rest} {height} with e = phi - {show(self.minimum)}, {shape}"

    def lowered(self, phi):
        """Whether a step against the gradient lowers the loss by more than rounding can hide."""
        here, gradient = self.loss(phi), self.gradient(phi)
        least = min(self.loss(phi - alpha * gradient) for alpha in 2.0 ** np.arange(-20, 21))
        return least < here - 1e-12 * abs(here)


def is_a_path_from(rows, start):
    """Demand that the first row is the start, and that no row was left to be filled."""
    begins_at(rows, start)
    filled = int(np.max(np.flatnonzero(np.any(rows != 0.0, axis=1)))) + 1
    demand(
        filled == len(rows),
        f"the path has {len(rows)} rows, of which those after row {filled - 1} hold nothing but zeros",
        "zeros",
    )


def goes_downhill(rows, bowl, tolerance, way):
    """Demand that each step goes against the gradient, and to where the loss is lower.

    A step too short to have a direction is one of less than a millionth of phi. ``way`` is the word for
    a way of choosing alpha that lets the loss rise, if there is one.
    """
    gradients = np.array([bowl.gradient(row) for row in rows])
    losses = [bowl.loss(row) for row in rows]
    moves = np.diff(rows, axis=0)
    for t, move in enumerate(moves):
        slope, slack = np.linalg.norm(gradients[t]), 1e-6 * np.max(np.abs(rows))
        along = -(move @ gradients[t]) / max(slope, 1e-300)
        aside = np.linalg.norm(move + along * gradients[t] / max(slope, 1e-300))
        stale = np.linalg.norm(move - (move @ gradients[0]) / (gradients[0] @ gradients[0]) * gradients[0])
        demand(
            along >= -slack,
            f"the step from row {t} to row {t + 1} goes uphill: it has to go against the gradient",
            "uphill",
        )
        demand(
            aside <= 1e-5 * np.linalg.norm(move) + slack,
            f"the step from row {t} to row {t + 1} is {show(move)}, but the gradient at row {t} is "
            f"{show(gradients[t])}: the step has to go straight against it",
            "first gradient" if t and stale <= 1e-5 * np.linalg.norm(move) + slack else "aside",
        )
        demand(
            losses[t + 1] <= losses[t] + 1e-12 * abs(losses[t]),
            f"the loss rises from {losses[t]:.10g} at row {t} to {losses[t + 1]:.10g} at row {t + 1}",
            way or "rises",
        )
        demand(
            losses[t + 1] < losses[t] or slope < tolerance or not bowl.lowered(rows[t]),
            f"the loss at row {t + 1} is not below that at row {t}, {losses[t]:.10g}, although some step "
            "against the gradient lowers it",
            "stands still",
        )


def gets_ahead(rows, bowl, tolerance, way):
    """Demand that the steps together lower the loss by a fifth of what there is to gain."""
    left = (bowl.loss(rows[-1]) - bowl.height) / (bowl.loss(rows[0]) - bowl.height)
    demand(
        left <= 0.8 or bowl.slope(rows[-1]) < tolerance,
        f"after {counted(len(rows) - 1, 'step')}, the loss has come down by {1 - left:.2g} of the way "
        "to its minimum only: look for the alpha that lowers it most",
        way or "no headway",
    )


def way_of_choosing(descents):
    """A word for descents, as pairs of a bowl and its path, that do not look for alpha at each step."""
    alphas = [rates(rows, np.array([bowl.gradient(row) for row in rows])) for bowl, rows in descents]
    if all_alike(np.concatenate(alphas)):
        return "fixed rate"
    looks_once = all(
        all_alike(found) and bowl.tried and all(on_first_line(point, rows, bowl) for point in bowl.tried)
        for found, (bowl, rows) in zip(alphas, descents, strict=True)
    )
    return "one search" if looks_once else ""


def on_first_line(point, rows, bowl):
    """Whether a point is on the line of the first step, or a row of the path."""
    gradient = bowl.gradient(rows[0])
    away = point - rows[0]
    away = away - (away @ gradient) / (gradient @ gradient) * gradient
    size = 1e-9 * (1 + np.max(np.abs(point)))
    return np.max(np.abs(away)) <= size or bool(np.any(np.all(np.abs(rows - point) <= size, axis=1)))


@check(part="c", points=1)
def test_each_step_lowers_the_loss(gradient_descent_with_line_search, rng):
    """From phi0, each step goes against the gradient to a lower loss, steep or shallow as the bowl may be."""
    search = gradient_descent_with_line_search
    near_one = rng.uniform(0.9, 1.1)
    descents = []
    shapes = (
        # A learning rate that is safe where the curvature is 1000 makes no headway where it is 1. There,
        # every search gets ahead: one that tries no alpha above 0.02, and one that takes the first
        # alpha that lowers the loss at all, and so may only swap the sides along the steepest of three.
        ([0.5, 0.9, 1.6], 3.0, 0.3, -2.0, 20),
        ([450.0, 850.0], 0.1, 0.0, 1.0, 4),
        ([2e-3, 3.8e-3], 2.0, 0.0, 0.1, 4),
        # Like a funnel: the alpha that suits the start is far too long near the minimum.
        ([0.2, 0.5], 6.0, 2.0, 3.0, 4),
        ([4.0], 1.0, 0.5, 3.0, 4),
    )
    # A search that compares with the wrong point may do well by chance, but not wherever the minimum is.
    for scale, (curvatures, distance, weight, height, max_steps) in itertools.product(SCALES, shapes):
        bowl = Bowl(rng, near_one * np.array(curvatures), distance, weight, height, scale)
        rows = bowl.descent(search, 0.03 * bowl.slope(bowl.start), max_steps)
        is_a_path_from(rows, bowl.start)
        descents.append((bowl, rows))
        # Two are looked at together: an alpha that is the same in unlike bowls was not looked for.
        for descended, taken in descents if len(descents) == 2 else descents[2:][-1:]:
            tolerance, way = 0.03 * descended.slope(descended.start), way_of_choosing(descents[:2])
            goes_downhill(taken, descended, tolerance, way)
            if len(descended.minimum) == 3:
                gets_ahead(taken, descended, tolerance, way)


def stops_rightly(rows, bowl, tolerance, max_steps):
    """Demand that a path ends where the gradient is short enough, and neither before nor after."""
    steps = len(rows) - 1
    slopes_ = [bowl.slope(row) for row in rows]
    demand(
        steps <= max_steps,
        f"the path has {counted(steps, 'step')}, but max_steps is {max_steps}",
        "past max_steps",
    )
    short = next((t for t, slope in enumerate(slopes_) if slope < (1 - 1e-6) * tolerance), steps)
    demand(
        short == steps,
        f"at row {short} the gradient has the norm {slopes_[short]:.3g}, which is below the tolerance "
        f"{tolerance:.3g}, but the path goes on to row {steps}",
        "one step late" if short == steps - 1 else "goes on",
    )
    squared = steps and 2 * tolerance < slopes_[-1] < tolerance**0.5 <= slopes_[-2]
    symptom = "one step short" if steps == max_steps - 1 else "squared" if squared else "early"
    demand(
        slopes_[-1] <= (1 + 1e-6) * tolerance or steps == max_steps or not bowl.lowered(rows[-1]),
        f"the path ends after {counted(steps, 'step')} of at most {max_steps} with a gradient of norm "
        f"{slopes_[-1]:.3g}, which is not below the tolerance {tolerance:.3g}, although some step against "
        "the gradient lowers the loss",
        symptom,
    )


@check(part="c", points=1)
def test_descent_stops_when_it_should(gradient_descent_with_line_search, rng):
    """It stops at the first row where the gradient's norm is below tolerance, or after max_steps."""
    search = gradient_descent_with_line_search
    some = rng.uniform(0.85, 1.15)
    for scale, (curvatures, distance, weight, height, tolerance, max_steps) in itertools.product(
        SCALES,
        (
            # With so many parameters the norm is much larger than the largest entry; and where the
            # curvature is a hundred, small steps and small gains are there long before small gradients.
            (np.linspace(50.0, 160.0, 24), 0.05, 30.0, 2.0, 0.01, 20),
            ([0.5, 1.6], 3.0, 0.0, 1.0, 1e-6, 3),
            ([450.0, 850.0], 0.1, 0.0, -1.0, 0.8, 20),
            ([1.5e-3, 3.8e-3], 2.0, 0.0, 0.1, 1e-5, 5),
            # Rounding hides what is left of the descent long before the gradient is short enough.
            # For halved steps, one of the two curvatures is at no unlucky distance from a power of 2,
            # whatever the factor that they share.
            ([1.0], 2.0, 0.0, 1e9, 1e-6, 14),
            ([1.4], 2.0, 0.0, 1e9, 1e-6, 14),
            # A search that compares with the loss along another line than the gradient's comes upon the
            # minimum here from one side, and chooses a size with which the loss rises.
            ([4.0], 2.75, 0.0, 2.0, 1e-3, 4),
            ([1.0, 1.8], 0.0, 0.5, 1.0, 1e-6, 4),
        ),
    ):
        bowl = Bowl(rng, some * np.array(curvatures), distance, weight, height, scale)
        rows = bowl.descent(search, tolerance, max_steps)
        is_a_path_from(rows, bowl.start)
        stops_rightly(rows, bowl, tolerance, max_steps)
