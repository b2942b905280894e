"""A name is true of the mistake: what only begins like a slip does not get the slip's name."""

from __future__ import annotations

import pytest

from autograder import verdict
from autograder.course import HERE
from tests.courses import judged, source

MISTAKES = [
    ("p6_04", "d", "np.concatenate([x0, x1])", "np.concatenate([x0, x0])", ""),
    ("p6_04", "d", "x0 = rng.normal(-1, 1, 10)", "x0 = rng.gumbel(-1, 1, 10)", ""),
    ("p6_04", "d", "x0 = rng.normal(-1, 1, 10)", "x0 = rng.normal(-1, 0, 10)", ""),
    ("p6_04", "d", "x0 = rng.normal(-1, 1, 10)", "x0 = rng.normal(-1, 1) * np.ones(10)", "A single number"),
    ("p6_07", "b", "return np.array(path)", "return -np.array(path)", "It has the opposite sign."),
    ("p6_09", "b", "(left_over > 0)", "(left_over > 1)", ""),
    ("p6_09", "b", "full_batches + (left_over > 0)", "full_batches * (left_over > 0)", ""),
    ("p6_09", "b", "full_batches + (left_over > 0)", "full_batches", "The smaller last batch is dropped"),
    ("n6_3", "b", "epoch_batches(len(x), ", "epoch_batches(len(x) - 1, ", ""),
    ("n6_3", "b", "phi - alpha * sum", "phi - batch_size * sum", ""),
    ("n6_3", "b", "phi - alpha * sum", "phi - sum", "The learning rate is missing."),
    ("n6_3", "b", "x[i], y[i])", "x[i], -y[i])", ""),
    ("n6_3", "b", "return np.array(path)", "return -np.array(path)", "It has the opposite sign."),
    ("n6_5", "c", "gradient_at(phi), t", "gradient_at(steps), t", ""),
    ("n6_5", "c", "t, alpha, beta, gamma, epsilon)\n", "t, alpha, beta, gamma, 0 * epsilon)\n", ""),
]


@pytest.mark.parametrize(("word", "letter", "old", "new", "name"), MISTAKES)
def test_a_name_is_given_where_it_is_true(word, letter, old, new, name):
    exercise = HERE.exercise(word)
    text = source(exercise.name).text
    assert old in text
    for seed in (1, 2, 3, 4):
        part = judged(exercise, text.replace(old, new), seed, named=True).part(letter)
        assert part.verdict != verdict.RIGHT
        assert part.slip.startswith(name) and (part.slip == "") == (name == ""), part.slip


def test_it_does_not_matter_which_of_two_right_ways_the_rest_takes():
    """Epsilon may be outside of the root, and then the same mistake gives other numbers."""
    exercise = HERE.exercise("n6_5")
    text = source(exercise.name).text.replace("np.sqrt(v_tilde + epsilon)", "(np.sqrt(v_tilde) + epsilon)")
    assert judged(exercise, text, 1).earned == exercise.points
    for letter, old, new, name in (
        ("b", "gradient**2\n    m_tilde", "gradient\n    m_tilde", "The gradient is not squared in v."),
        (
            "c",
            "phi0, np.zeros_like(phi0), np",
            "phi0, gradient_at(phi0), np",
            "m begins as the first gradient",
        ),
    ):
        assert old in text
        part = judged(exercise, text.replace(old, new), 1, named=True).part(letter)
        assert part.slip.startswith(name), part.slip
