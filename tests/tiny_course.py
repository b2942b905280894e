"""A course of one small exercise, for tests to read, build and break."""

from pathlib import Path

from autograder.course import Course

NAME = "p6_01_line"

SOURCE = '''\
# %% [markdown]
# # Problem 6.1: a line with $\\phi$
#
# Fill in the marked places.

# %%
import math

STEP = math.pi

# %% [markdown]
# **(c)** The loss.


# %%
def loss(phi, x):
    """The loss of $φ$."""
    ### BEGIN SOLUTION
    residual = phi * x
    return 2 * residual
    ### END SOLUTION


# %%
def slope(phi, x):
    """The slope, in two steps."""
    factor = 2
    for _ in range(1):
        ### BEGIN SOLUTION
        factor = factor * x
        ### END SOLUTION
    return factor


# %% [markdown] part="i"
# **(i)** Why?
#
# ### BEGIN SOLUTION
# Because the loss is a line.
# ### END SOLUTION

# %%
SLIPS = {
    "c": {
        "The factor 2 is missing.": ("2 * residual", "residual"),
        "A sign is wrong.": [("phi * x", "-phi * x"), ("return 2", "return -2")],
    },
    "d": {"The factor is wrong.": ("factor * x", "3 * x")},
}
'''

CHECKS = '''\
"""Problem 6.1: a line."""

from autograder.exercise import check

ANSWERS = {"loss(phi, x)": None, "slope(phi, x)": None}
MANUAL = {"i": 2}


@check(part="c", points=1)
def test_the_loss_is_even_twice(loss, rng):
    """The loss is even."""


@check(part="d", points=0.5)
def test_the_slope_is_the_slope(slope, loss):
    """The slope is the slope."""


@check(part="d", points=1)
def test_the_slope_is_the_solutions(slope, reference):
    """The slope is as the solution has it."""
'''


def tiny_course(root: Path, source: str = SOURCE, checks: str = CHECKS, name: str = NAME) -> Course:
    course = Course(root)
    course.solutions.mkdir(parents=True, exist_ok=True)
    course.checks.mkdir(parents=True, exist_ok=True)
    course.solution(name).write_text(source, encoding="utf-8")
    (course.checks / f"test_{name}.py").write_text(checks, encoding="utf-8")
    return course


def line_of(text: str, fragment: str, occurrence: int = 1) -> int:
    found = [n for n, line in enumerate(text.split("\n"), 1) if fragment in line]
    return found[occurrence - 1]
