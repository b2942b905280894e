"""Problem 6.8: what is claimed of the loss with two valleys is true."""

import numpy as np
import pytest

from autograder.checks.test_p6_08_escaping_local_minima import (
    CAUTIOUS,
    GLOBAL_VALLEY,
    LOCAL_VALLEY,
    descend,
    inside,
    loss,
    refuse_descent,
    refuse_start,
    slope,
)
from autograder.course import HERE
from tests.courses import judged, source

EXERCISE = HERE.exercises["p6_08_escaping_local_minima"]
VALLEYS = (LOCAL_VALLEY, GLOBAL_VALLEY)


def along(valley, points=2_001):
    return np.linspace(*valley, points).tolist()


def bottom(valley):
    return descend(sum(valley) / 2, CAUTIOUS, 20_000)[-1]


def curvature(phi):
    return (slope(phi + 1e-5) - slope(phi - 1e-5)) / 2e-5


def escape(*answer):
    text = source(EXERCISE.name).text.replace("return phi_start, alpha, steps", f"return {answer}")
    return judged(EXERCISE, text, named=True).part("a")


def test_slope_is_the_derivative_of_the_loss():
    for phi in along((-3.0, 5.0)):
        assert abs((loss(phi + 1e-5) - loss(phi - 1e-5)) / 2e-5 - slope(phi)) < 1e-6


def test_each_interval_is_one_valley_and_they_meet_at_the_hilltop():
    for valley in VALLEYS:
        rising = np.array([slope(phi) > 0 for phi in along(valley)])
        inner = rising[:-1] if valley is LOCAL_VALLEY else rising[1:]
        assert not inner[0]
        assert np.count_nonzero(np.diff(inner)) == 1
    assert slope(LOCAL_VALLEY[1]) > 0 > slope(GLOBAL_VALLEY[0])
    assert 0 < GLOBAL_VALLEY[0] - LOCAL_VALLEY[1] < 2e-4


def test_the_global_minimum_is_the_lower_one_in_the_wider_valley():
    local, lowest = map(bottom, VALLEYS)
    assert loss(local) > loss(lowest) + 0.5
    assert min(loss(phi) for phi in along((-3.0, 5.0))) >= loss(lowest) - 1e-12
    assert curvature(local) == pytest.approx(39.4, abs=0.1)
    assert curvature(lowest) == pytest.approx(1.0, abs=1e-6)


def test_cautious_steps_cross_nothing():
    assert max(map(curvature, along((-10.0, 10.0), 20_001))) < 1 / CAUTIOUS
    for valley in VALLEYS:
        for start in along(valley, 41):
            end = descend(start, CAUTIOUS, 5_000)[-1]
            assert abs(end - bottom(valley)) < 1e-6


@pytest.mark.parametrize("alpha", [0.1, 0.3, 0.8, 1.0, 1.5, 1.8])
def test_a_rate_between_the_two_limits_leaves_the_local_valley_from_anywhere(alpha):
    for start in along(LOCAL_VALLEY, 101)[:-1]:
        path = descend(start, alpha, 3_000)
        assert all(inside(GLOBAL_VALLEY, phi) for phi in path[1_000:])
        assert abs(path[-1] - bottom(GLOBAL_VALLEY)) < 1e-3
        refuse_start(start)
        refuse_descent(start, alpha, 1_000)


@pytest.mark.parametrize("alpha", [0.01, 0.05])
def test_a_rate_below_both_limits_does_not(alpha):
    for start in along(LOCAL_VALLEY, 51):
        assert inside(LOCAL_VALLEY, descend(start, alpha, 5_000)[-1])


@pytest.mark.parametrize(
    ("answer", "says", "earned"),
    [
        ((1.0, 0.8, 100), "nothing to escape from", 0),
        ((-0.69, 0.8, 100), "nothing to escape from", 0),
        ((-0.8, 0.001, 9_000), "does not leave", 1),
        ((-0.8, 2.2, 3), "runs away", 1),
        ((-0.8, 1e300, 3), "runs away", 1),
        ((-2.617, 1.748, 3), "leaves it again", 1),
        ((-0.8, -1.0, 30), "positive", 1),
        ((-0.8, 1.0, -3), "at least one step", 1),
        ((1.0, -0.8, 30), "the order is phi_start, alpha, steps", 0),
        ((-1e9, 1.0, 30), "do not arrive", 0),
        ((-0.8, 1.0, 10**9), "10,000", 1),
        ((-2.645, 0.131, 2), "not in so few steps", 1),
    ],
)
def test_what_is_wrong_with_an_escape_is_named(answer, says, earned):
    part = escape(*answer)
    assert says in part.slip
    assert part.earned == earned


@pytest.mark.parametrize("answer", [(-0.8, 1.0, "10"), (-0.8, 1.0, 2.5), (-0.8, 1.0)])
def test_what_cannot_be_walked_is_refused_in_words(answer):
    part = escape(*answer)
    assert part.earned <= 1
    assert part.verdict in ("wrong", "partial")
    assert part.message


def test_an_escape_of_any_type_of_number_is_right():
    for answer in (
        "(-3, 1, 1)",
        "[-1.5, 0.5, 200]",
        "np.array([-0.8, 1.0, 10])",
        "(np.float64(-1.2), np.float32(0.8), np.int64(50))",
    ):
        text = "import numpy as np\n\ndef escape():\n    return " + answer
        assert judged(EXERCISE, text).part("a").verdict == "right"
