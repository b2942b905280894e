"""Problem 6.2: is the least squares loss convex?"""

from functools import cache

import numpy as np
import sympy as sp

from autograder.certificates import sum_of_squares
from autograder.exercise import check
from autograder.laws import agree, demand, known_by, symbols
from autograder.reading import (
    expression,
    expressions,
    matrix,
    numbers,
    weighted_terms,
)
from autograder.words import show

ANSWERS = {
    "hessian(x)": matrix(2, 2),
    "trace(x)": expression,
    "determinant(x)": expression,
    "determinant_as_squares(x)": weighted_terms("coefficient", "expression"),
    "eigenvalues(x)": expressions("first", "second"),
    "flat_dataset()": numbers(at_least=2),
}


def inputs():
    """Lists of one to six symbols, one with the chapter's names and one with others first."""
    yield list(symbols("x1 x2 x3"))
    yield list(symbols("p q"))
    for examples in (1, 4, 5, 6):
        yield list(symbols(" ".join(f"x{i + 1}" for i in range(examples))))


def second_derivatives(x):
    """Equation 6.20 for equation 6.5, differentiated twice by SymPy."""
    return _second_derivatives(tuple(x))


@cache  # the symbols are the same for every student
def _second_derivatives(x):
    phi = symbols("phi0 phi1")
    y = symbols(" ".join(f"y{i}" for i in range(len(x))))
    L = sum((phi[0] + phi[1] * x[i] - y[i]) ** 2 for i in range(len(x)))
    return sp.ImmutableMatrix(2, 2, lambda i, j: sp.expand(L.diff(phi[i], phi[j])))


def determinant_of(hessian):
    """The determinant of a 2×2 Hessian, from its entries."""
    return lambda x: hessian(x)[0, 0] * hessian(x)[1, 1] - hessian(x)[0, 1] * hessian(x)[1, 0]


def trace_and_determinant_of(hessian):
    """The trace and the determinant of a Hessian, as a function of the inputs."""
    return lambda x: (hessian(x)[0, 0] + hessian(x)[1, 1], determinant_of(hessian)(x))


OWN_HESSIAN = {"hessian": [second_derivatives, lambda hessian: hessian]}


@check(part="a", points=2)
def test_hessian_holds_the_second_derivatives(hessian):
    """Each entry is the second derivative of the loss, for any number of examples (equation 6.20)."""
    for x in inputs():
        agree(hessian(x), second_derivatives(x))


@check(part="b", points=0.5, given=OWN_HESSIAN)
def test_trace_is_the_sum_of_the_diagonal(trace, hessian):
    """The trace is the sum of the entries on the Hessian's diagonal."""
    for x in inputs():
        agree(trace(x), hessian(x)[0, 0] + hessian(x)[1, 1])


@check(part="b", points=0.5, given=OWN_HESSIAN)
def test_determinant_is_that_of_the_hessian(determinant, hessian):
    """The determinant is the product on the diagonal minus the product off the diagonal."""
    for x in inputs():
        agree(determinant(x), determinant_of(hessian)(x))


@check(
    part="c",
    points=2,
    given={
        "determinant": [
            determinant_of(second_derivatives),
            lambda determinant: determinant,
            determinant_of,
        ]
    },
)
def test_weighted_squares_add_up_to_the_determinant(determinant_as_squares, determinant, rng):
    """Non-negative numbers times squares of real polynomials add up to exactly the determinant."""
    for x in inputs():
        sum_of_squares(determinant_as_squares(x), determinant(x), x, rng)


@check(
    part="d",
    points=1,
    given={
        "trace_and_determinant": [
            trace_and_determinant_of(second_derivatives),
            lambda trace, determinant: lambda x: (trace(x), determinant(x)),
            trace_and_determinant_of,
        ]
    },
)
def test_eigenvalues_add_up_to_the_trace_and_multiply_to_the_determinant(eigenvalues, trace_and_determinant):
    """The two roots of the characteristic polynomial have the trace as sum, the determinant as product."""
    for x in inputs():
        first, second = eigenvalues(x)
        trace, determinant = trace_and_determinant(x)
        with known_by(first + second, first * second):
            agree(first + second, trace, "the sum of the eigenvalues")
            agree(first * second, determinant, "the product of the eigenvalues")


@check(part="e", points=1)
def test_flat_dataset_has_a_hessian_that_is_not_positive_definite(flat_dataset):
    """With these inputs the determinant is zero: some change of phi leaves every prediction as it is."""
    for _ in range(2):
        x = flat_dataset()
        least, most = float(np.min(x)), float(np.max(x))
        demand(
            least == most,
            f"it returned {show(x)}: the determinant of that Hessian is positive, because the inputs "
            f"differ ({least!r} and {most!r} are among them), and no line but one fits them best",
            symptom="inputs differ",
        )
