"""Problem 6.4: logistic regression."""

import math

import numpy as np

from autograder.certificates import nonnegative_form
from autograder.exercise import check
from autograder.instances import quadrants, seeds, signed
from autograder.laws import agree, demand, gradient_of, slope, symbols, where_forms_differ
from autograder.reading import array, entries, like, number, vector, weighted_terms
from autograder.words import counted, show
from autograder.worker.inert import Randomness

ANSWERS = {
    "probability(x, phi)": like("x"),
    "decision_boundary(phi)": number,
    "slope_at_boundary(phi)": number,
    "loss(phi, x, y)": number,
    "loss_gradient(phi, x, y)": vector(2),
    "make_dataset(rng)": entries(x=vector(20), y=vector(20)),
    "loss_grid(phi0s, phi1s, x, y)": array(lambda given: (len(given["phi1s"]), len(given["phi0s"]))),
    "hessian(phi, x)": array(lambda given: (2, 2)),
    "quadratic_form_as_squares(v0, v1, phi0, phi1, x)": weighted_terms("weight", "expression"),
}
MANUAL = {"i": 2}


def sigmoid(z):
    """Equation 6.22, with the exponential of no number that is positive."""
    e = math.exp(-abs(z))
    return 1 / (1 + e) if z >= 0 else e / (1 + e)


def true_probability(x, phi):
    """Equation 6.21, an input at a time, for an array or a single number."""
    return np.reshape([sigmoid(phi[0] + phi[1] * x_i) for x_i in np.ravel(x)], np.shape(x))


def true_boundary(phi):
    """Where phi0 + phi1·x is zero."""
    return -phi[0] / phi[1]


def slope_at(boundary, probability):
    """How steep a probability is at its boundary, by differences."""
    return lambda phi: slope(lambda x: float(probability(x, phi)[0]), [boundary(phi)])[0]


def loss_of(probability):
    """The negative log likelihood that belongs to a probability, an example at a time."""

    def loss(phi, x, y):
        total = 0.0
        for p_i, y_i in zip(probability(x, phi), y, strict=True):
            total -= math.log(p_i if y_i == 1 else 1 - p_i)
        return total

    return loss


true_loss = loss_of(true_probability)


def gradient_with(probability):
    """The sum over the examples of a probability minus the label, times 1 and times x."""

    def gradient(phi, x, y):
        misses = probability(x, phi) - y
        return np.array([math.fsum(misses), math.fsum(misses * x)])

    return gradient


def hessian_of(gradient):
    """The slopes of both entries of a gradient; the labels drop out of them."""
    return lambda phi, x: np.array(
        [slope(lambda at, k=k: gradient(at, x, np.ones(len(x)))[k], phi) for k in range(2)]
    )


def hessian_with(probability):
    """The sum over the examples of Pr·(1 − Pr) times 1, x and x²."""

    def hessian(phi, x):
        total = np.zeros((2, 2))
        for p_i, x_i in zip(probability(x, phi), x, strict=True):
            total += p_i * (1 - p_i) * np.array([[1.0, x_i], [x_i, x_i * x_i]])
        return total

    return hessian


def lines(rng):
    """Inputs and parameters of either sign: several inputs, one in an array, and a plain number.

    Not all probabilities are small, so that one computed in float32 as a difference is near enough.
    """
    for size, signs in zip((5, (), 3, 1, 2, ()), quadrants(rng), strict=False):
        while True:
            x, phi = signed(rng, 0.3, 1.8, size), signs * rng.uniform(0.4, 1.6, 2)
            if np.max(true_probability(x, phi)) > 0.2:
                break
        yield (x if size else float(x)), phi


def far_lines(rng):
    """Inputs and parameters for which phi0 + phi1·x is anything up to ±10,000."""
    for z in ([-1e4, 0.7, 750.0, -750.0, 1e4], [1e4, -60.0, 60.0], -1e4, 1e4, [-8e3]):
        phi = signed(rng, 0.4, 1.6, 2)
        yield (np.array(z) - phi[0]) / phi[1], phi


def data(rng):
    """Parameters and labelled inputs, such that no derivative of the loss is near zero.

    Not all inputs are far from the boundary: there, float32 leaves few digits of 1 - Pr.
    """
    for size, signs in zip((5, 3, 2, 1, 1, 8), quadrants(rng), strict=False):
        while True:
            phi, x = signs * rng.uniform(0.4, 1.6, 2), signed(rng, 0.3, 1.8, size)
            y = rng.integers(0, 2, size).astype(float)
            both_labels = size == 1 or 0 < np.mean(y) < 1
            p = true_probability(x, phi)
            near = np.max(p * (1 - p)) > 0.12
            if both_labels and near and np.min(np.abs(gradient_with(true_probability)(phi, x, y))) > 0.2:
                break
        yield phi, x, y


def refuse_warning(warned, excused=""):
    """Demand that a call gave no floating-point warning, or none but those that are excused."""
    new = [w for w in warned.split("; ") if w.startswith("RuntimeWarning") and w not in excused.split("; ")]
    demand(
        not new,
        f"the value is right, but there is a warning ({'; '.join(new)}): take the exponential only of "
        "numbers that are not positive, and no logarithm of zero",
        symptom="overflow" if all("overflow" in w for w in new) else "",
    )


@check(part="a", points=0.5)
def test_probability_is_the_sigmoid_of_the_line(probability, rng):
    """The probability is 1 / (1 + exp(−z)) with z = phi0 + phi1·x, for each x (equations 6.21, 6.22)."""
    for x, phi in lines(rng):
        agree(probability(x, phi), true_probability(x, phi))


@check(part="a", points=0.5)
def test_probability_is_right_and_silent_far_from_the_boundary(probability, rng):
    """The probability is right for phi0 + phi1·x up to ±10,000 as well, without a warning."""
    for x, phi in lines(rng):
        agree(probability(x, phi), true_probability(x, phi))
    for x, phi in far_lines(rng):
        got, expected = probability(x, phi), true_probability(x, phi)
        demand(
            bool(np.all(np.abs(got - expected) <= 1e-6)),
            f"it returned {show(got)}, but it should be {show(expected)}",
        )
        refuse_warning(probability.warned)


@check(part="a", points=0.5)
def test_boundary_is_where_the_probability_is_one_half(decision_boundary, rng):
    """At the decision boundary phi0 + phi1·x is zero, so that the probability is one half."""
    for _, phi in lines(rng):
        agree(decision_boundary(phi), true_boundary(phi))


@check(
    part="a",
    points=0.5,
    given={
        "slope_of_probability": [
            slope_at(true_boundary, true_probability),
            lambda probability: slope_at(true_boundary, probability),
            lambda decision_boundary: slope_at(decision_boundary, true_probability),
            lambda decision_boundary, probability: slope_at(decision_boundary, probability),
        ]
    },
)
def test_slope_at_boundary_is_that_of_the_probability(slope_at_boundary, slope_of_probability, rng):
    """The slope at the boundary says how fast the probability rises there along x."""
    for _, phi in lines(rng):
        agree(slope_at_boundary(phi), slope_of_probability(phi))


@check(part="b", points=0.5, given={"likelihood": [true_loss, loss_of]})
def test_loss_is_the_negative_log_likelihood(loss, likelihood, rng):
    """The loss adds up, over all examples, minus the logarithm of the probability of the label."""
    for phi, x, y in data(rng):
        agree(loss(phi, x, y), likelihood(phi, x, y))
    # Probabilities that are small but far from rounding to 0: whoever clips them too early is found out.
    # Of a loss that is right for the other label, rounding leaves little there.
    for least, most in ((5.0, 8.0), *where_forms_differ(((10.0, 14.0), (19.0, 21.0)))):
        phi, z = signed(rng, 0.4, 1.6, 2), signed(rng, least, most, 1)
        x, unlikely = (z - phi[0]) / phi[1], np.where(z > 0, 0.0, 1.0)
        agree(loss(phi, x, unlikely), likelihood(phi, x, unlikely))


@check(
    part="b",
    points=0.5,
    given={
        "model": [
            lambda x, phi: (true_probability(x, phi), ""),
            lambda probability: lambda x, phi: (probability(x, phi), probability.warned),
        ]
    },
)
def test_loss_stays_finite_where_a_probability_rounds_to_0_or_1(loss, model, rng):
    """The loss is right, and for phi0 + phi1·x up to ±10,000 it is finite, without a warning, and largest
    for the least likely labels."""
    for phi, x, y in data(rng):
        agree(loss(phi, x, y), loss_of(lambda x, phi: model(x, phi)[0])(phi, x, y))
    sizes = (np.array([1e4, 40.0, 800.0]), np.array([800.0, 1e4]), np.array([5e3]), np.array([1e4]))
    for size in where_forms_differ(sizes):  # by what is left of a probability that rounds to 0
        phi, side = signed(rng, 0.4, 1.6, 2), rng.choice([-1, 1], len(size))
        far, near = (side * size - phi[0]) / phi[1], (side - phi[0]) / phi[1]
        p, warned = model(far, phi)
        likely = np.where(p >= 0.5, 1.0, 0.0)
        mixed = np.where(np.arange(len(size)) == 0, 1 - likely, likely)
        # A student's own model may put its boundary between the two.
        nearby = np.where(model(near, phi)[0] >= 0.5, 1.0, 0.0)
        losses = []
        for x, y in ((far, mixed), (far, likely), (near, nearby), (near, 1 - nearby), (far, 1 - likely)):
            losses.append(loss(phi, x, y))
            refuse_warning(loss.warned, excused=warned)
        between, *rising = losses
        demand(
            all(np.diff(rising) > 0) and rising[0] < between <= rising[-1],
            f"it is {show(rising)} for labels that are likely and far from the boundary, likely and near, "
            "unlikely and near, unlikely and far: it has to rise in this order",
        )


@check(part="c", points=1, given={"gradient": [gradient_of(true_loss), gradient_of, gradient_with]})
def test_first_entry_is_the_slope_along_phi0(loss_gradient, gradient, rng):
    """The first entry of the gradient says how fast the loss rises along phi0."""
    for phi, x, y in data(rng):
        agree(loss_gradient(phi, x, y)[0], gradient(phi, x, y)[0], "the first entry")


@check(part="c", points=1, given={"gradient": [gradient_of(true_loss), gradient_of, gradient_with]})
def test_second_entry_is_the_slope_along_phi1(loss_gradient, gradient, rng):
    """The second entry of the gradient says how fast the loss rises along phi1."""
    for phi, x, y in data(rng):
        agree(loss_gradient(phi, x, y)[1], gradient(phi, x, y)[1], "the second entry")


def classes_of(make_dataset, chosen):
    """For each seed the points with the label 0 and those with the label 1, ten of each and all new."""
    seen = set()
    for seed in chosen:
        x, y = make_dataset(Randomness(seed))
        classes = x[y == 0], x[y == 1]
        demand(
            [len(points) for points in classes] == [10, 10],
            f"{len(classes[0])} points have the label 0 and {len(classes[1])} the label 1: it has to be ten "
            "of each",
            symptom="counts",
        )
        for label, points in enumerate(classes):
            different = set(points.tolist())
            demand(
                len(different) == 10,
                f"the ten points with the label {label} have {counted(len(different), 'different value')} "
                "only: draw each by itself",
                # A whole number was hardly drawn.
                symptom="" if all(point.is_integer() for point in different) else "repeated",
            )
            demand(
                seen.isdisjoint(different),
                f"points with the label {label} are there again when the generator has another seed: take "
                "every random number from rng",
                symptom="own seed",
            )
        demand(
            set(classes[0].tolist()).isdisjoint(classes[1].tolist()),
            f"the points with the label 0, {show(classes[0])}, have the label 1 as well: draw each class by "
            "itself",
            symptom="both labels",
        )
        seen.update(x.tolist())
        yield classes


@check(part="d", points=0.5)
def test_twenty_points_come_from_the_generator_alone(make_dataset, rng):
    """Ten points are labelled 0 and ten 1; the generator decides about all of them, and nothing else does."""
    chosen = seeds(rng, 4)
    for seed, classes in zip(chosen, classes_of(make_dataset, chosen), strict=True):
        x, y = make_dataset(Randomness(seed))
        demand(
            np.array_equal(x[y == 0], classes[0]) and np.array_equal(x[y == 1], classes[1]),
            "called twice with generators of the same seed, it returns different points: take every random "
            "number from rng",
            symptom="unseeded",
        )


@check(part="d", points=0.5)
def test_points_are_normal_around_minus_one_and_one(make_dataset, rng):
    """Points labelled 0 are independent draws from N(−1, 1), points labelled 1 from N(1, 1)."""
    # Forty datasets, so 400 points of each class. By the normal and the chi-squared distribution a right
    # answer breaks each of the bounds below with a probability of less than 10⁻⁹: a mean is within
    # 6.5 / √400 of the true one, a variance with 399 degrees of freedom in (0.6, 1.55), the mean square of
    # 80 standard scores in (0.25, 2.6), and the largest of 800 scores above 2.1.
    datasets = []
    for classes in classes_of(make_dataset, seeds(rng, 40)):
        zero, one = (np.sort(points) - np.mean(points) for points in classes)
        demand(
            not (np.allclose(zero, one) or np.allclose(zero, -one[::-1])),
            f"the points of one class, {show(np.sort(classes[0]))}, lie to each other as those of the other "
            f"do, {show(np.sort(classes[1]))}: draw each class by itself",
            symptom="shared",
        )
        datasets.append(classes)
    points = np.array(datasets)
    means, spreads = np.mean(points, axis=(0, 2)), np.std(points, axis=(0, 2))
    # A mixture of both distributions is wider than either of them.
    mixed = "mixed, " if min(spreads) ** 2 > 1.55 else ""
    near = np.round(means)
    around = f"means {near[0]:.0f} and {near[1]:.0f}" if np.all(np.abs(means - near) <= 6.5 / 20) else ""
    for label, mean in enumerate((-1, 1)):
        demand(
            abs(means[label] - mean) <= 6.5 / 20,
            f"the points with the label {label} have the mean {means[label]:.3g} over 40 datasets: it has to "
            f"be about {mean}",
            symptom=mixed + around,
        )
    scores = (points - means[:, None]) / spreads[:, None]
    demand(
        np.max(np.abs(scores)) >= 2.1,
        f"of 800 points none is further than {np.max(np.abs(scores)):.3g} standard deviations from the mean "
        "of its class: a normal distribution has tails",
        symptom="no tails",
    )
    for label in (0, 1):
        demand(
            0.6 <= spreads[label] ** 2 <= 1.55,
            f"the points with the label {label} have the standard deviation {spreads[label]:.3g} over 40 "
            "datasets: it has to be about 1",
            symptom="narrow" if spreads[label] < 1 else "wide",
        )
    moved = 10 * np.mean(np.mean(scores, axis=2) ** 2)
    demand(
        0.25 <= moved <= 2.6,
        f"from dataset to dataset the mean of a class varies {moved:.3g} times as much as that of ten "
        "independent draws: draw each point by itself",
        symptom="dependent",
    )


@check(part="d", points=1, given={"height": [true_loss, lambda loss: loss]})
def test_grid_holds_the_loss_at_each_pair_of_parameters(loss_grid, height, rng):
    """Row i, column j of the grid is the loss at phi1 = phi1s[i] and phi0 = phi0s[j]."""
    varies = False
    for (_, x, y), rows, columns in zip(data(rng), (3, 2, 1, 4, 2, 1), (4, 2, 3, 1, 3, 1), strict=True):
        phi0s, phi1s = signed(rng, 0.3, 2.0, columns), signed(rng, 0.3, 2.0, rows)
        grid = np.array([[height(np.array([phi0, phi1]), x, y) for phi0 in phi0s] for phi1 in phi1s])
        agree(loss_grid(phi0s, phi1s, x, y), grid)
        varies = varies or np.ptp(grid) > 0
    demand(varies, "your own loss is the same for all parameters")


@check(
    part="e",
    points=1,
    given={
        "second_derivatives": [
            hessian_of(gradient_with(true_probability)),
            lambda loss_gradient: hessian_of(loss_gradient),
            hessian_with,
        ]
    },
)
def test_hessian_holds_the_second_derivatives(hessian, second_derivatives, rng):
    """Each entry says how fast one entry of the gradient rises along phi0 or phi1."""
    for phi, x, _ in data(rng):
        agree(hessian(phi, x), second_derivatives(phi, x))


@check(part="e", points=2, given={"matrix": [hessian_with(true_probability), lambda hessian: hessian]})
def test_weighted_squares_are_the_quadratic_form_of_the_hessian(quadratic_form_as_squares, matrix, rng):
    """Weights that are never negative times squares of real expressions, linear in v0 and v1, add up to
    the quadratic form of the Hessian."""
    for names in ("v0 v1 phi0 phi1 x1 x2 x3", "s t a b u", "v0 v1 phi0 phi1 x1 x2"):
        v0, v1, phi0, phi1, *x = symbols(names)

        def form(point, v0=v0, v1=v1, phi0=phi0, phi1=phi1, x=x):
            v = np.array([point[v0], point[v1]])
            phi = np.array([point[phi0], point[phi1]])
            return float(v @ matrix(phi, np.array([point[x_i] for x_i in x])) @ v)

        terms = quadratic_form_as_squares(v0, v1, phi0, phi1, x)
        nonnegative_form(terms, (v0, v1), form, (phi0, phi1, *x), rng)
