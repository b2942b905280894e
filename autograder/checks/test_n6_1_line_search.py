"""Notebook 6.1: line search."""

import math
from dataclasses import dataclass

import numpy as np

from autograder.exercise import check
from autograder.laws import Failure, Watched, agree, demand
from autograder.reading import entries, number
from autograder.words import counted

ANSWERS = {
    "shrink_bracket(loss, a, b, c, d)": entries(a=number, d=number),
    "line_search(loss, a, d, tolerance)": number,
}

EVALUATIONS = 200

ENDLESS = 2_000
"""After so many evaluations a search is taken to go on for ever, and is ended."""


class OneAtATime(Watched):
    """A loss that takes one number at a time."""

    def __call__(self, *arguments):
        """Evaluate it at one number; an array is refused."""
        if [type(argument) for argument in arguments] != [float]:
            raise TypeError("it takes one number at a time")
        return super().__call__(*arguments)


@dataclass(frozen=True)
class Valley:
    """A loss with one strict valley on [a, d], and where its lowest point is."""

    function: object
    formula: str
    a: float
    d: float
    lowest: float
    tolerance: float

    def loss(self):
        """The loss to pass on, with no evaluation counted yet."""
        return OneAtATime(self.function, self.formula, at_most=ENDLESS)


def valleys(rng):
    """Losses that are lopsided, steep, flat, pointed, not convex, and lowest at an end of the bracket.

    Comparing values finds a minimum only up to where they differ by more than rounding: with a
    lowest value V and curvature c that is about sqrt(2e-16 V / c) around it, and a fourth root
    where a quartic is flat. Every tolerance here is at least twenty times that, so that golden
    sections, thirds, refined grids and differences all get there. For the same reason the scales
    of 10⁶ and 10⁻⁶ multiply the whole loss, its lowest value included. A bracket is at most 10⁷
    tolerances wide: even with four evaluations for each third that is cut off, 200 are enough.
    """

    def drawn(least, most):
        # Few digits, so that the formula in a message is the loss itself.
        return float(np.round(rng.uniform(least, most), 3))

    def bracket(width, shift=0.0):
        a = drawn(shift - 0.6 * width, shift - 0.3 * width)
        d = round(a + drawn(0.8 * width, 1.2 * width), 3)
        return a, d, inside(a, d)

    def inside(a, d):
        where = rng.choice([rng.uniform(0.2, 0.42), rng.uniform(0.58, 0.8)])
        return round(a + where * (d - a), 5)  # more digits than a rounded answer would have

    def valley(function, formula, a, d, m, tolerance, lowest=None):
        away = f"(phi {'+' if m < 0 else '-'} {abs(m):.8g})"
        lowest = m if lowest is None else lowest
        return Valley(function, f"phi ↦ {formula.replace('u', away)}", a, d, lowest, tolerance)

    a, d, m = bracket(5.0)
    k, h = drawn(1.1, 1.6), drawn(3.0, 5.0)

    def lopsided(phi, m=m, k=k, h=h):
        return h + math.exp(k * (phi - m)) - k * (phi - m)

    yield valley(lopsided, f"{h} + exp({k} u) - {k} u", a, d, m, 1e-4)

    a, d, m = bracket(40.0)
    p, q, h = drawn(0.2, 0.5), drawn(2.0, 4.0), drawn(1.0, 3.0)

    def pointed(phi, m=m, p=p, q=q, h=h):
        return max(p * (phi - m), -q * (phi - m)) - h

    yield valley(pointed, f"max({p} u, -{q} u) - {h}", a, d, m, 1e-5)

    a, d, m = bracket(4.0)
    h = drawn(2.0, 6.0)

    def negative(phi, m=m, h=h):
        return -h / (1.0 + (phi - m) ** 2)

    yield valley(negative, f"-{h} / (1 + u²)", a, d, m, 1e-5)

    a, d, m = bracket(3.0, shift=drawn(10.0, 15.0))
    k = drawn(1.0, 3.0)

    def huge(phi, m=m, k=k):
        return 1e6 * (k * (phi - m) ** 2 + 1.0)

    yield valley(huge, f"10⁶ ({k} u² + 1)", a, d, m, 1e-5)

    a, d, _ = bracket(4.0)
    m = round(a - drawn(0.4, 0.9), 3)

    def rising(phi, m=m):
        return (phi - m) ** 2 + 2.0

    yield valley(rising, "u² + 2", a, d, m, 1e-6, lowest=a)

    a, d, m = bracket(4.0)
    k, h = drawn(0.6, 1.4), drawn(0.5, 1.5)

    def flat(phi, m=m, k=k, h=h):
        return k * (phi - m) ** 4 + h

    yield valley(flat, f"{k} u⁴ + {h}", a, d, m, 5e-3)

    a, d, m = bracket(6.0, shift=drawn(-15.0, -10.0))

    def tiny(phi, m=m):
        return 1e-6 * (phi - m) ** 2 / (1.0 + (phi - m) ** 2)

    yield valley(tiny, "10⁻⁶ u² / (1 + u²)", a, d, m, 1e-6)

    a, d, m = bracket(4.0)
    k = drawn(2.0, 5.0)

    def falling(phi, m=m, k=k):
        return math.exp(m - phi) - k * phi

    yield valley(falling, f"exp(-u) - {k} phi", a, d, m, 1e-4, lowest=d)

    a, d, m = bracket(4.0)
    k = drawn(5.0, 8.0)

    def steep(phi, m=m, k=k):
        return math.exp(k * abs(phi - m))

    yield valley(steep, f"exp({k} absu)", a, d, m, 1e-6)


def two_points(valley, falling, rng):
    """Two points of the bracket from the lower to the higher loss, or falling; None where there are none."""
    for _ in range(100):
        b, c = np.sort(valley.a + (valley.d - valley.a) * rng.uniform(0.1, 0.9, 2))
        before, after = valley.function(b), valley.function(c)
        apart = abs(before - after) > 0.02 * max(abs(before), abs(after))
        if apart and c - b > 0.1 * (valley.d - valley.a) and (before > after) == falling:
            return float(b), float(c)
    return None


@check(part="a", points=1)
def test_bracket_loses_the_part_where_the_minimum_cannot_be(shrink_bracket, rng):
    """Of the four points, a goes where L[b] > L[c] and b takes its place; else d goes, and c takes its."""
    brackets = []
    for position, valley in enumerate(valleys(rng)):
        for falling in (position % 2 == 0, position % 2 == 1):
            if points := two_points(valley, falling, rng):
                brackets.append((valley, valley.a, *points, valley.d, falling))
    # A first round before any is judged: mistakes are told apart by what they do in both cases.
    for valley, a, b, c, d, _ in brackets[:4]:
        shrink_bracket(valley.loss(), a, b, c, d)
    for valley, a, b, c, d, falling in brackets:
        shrunk = shrink_bracket(valley.loss(), a, b, c, d)
        agree(list(shrunk), [b, d] if falling else [a, c], "the new bracket")


def lowest_of(valley):
    """Where the loss is lowest."""
    return valley.lowest


def where_own_brackets_lead(fraction):
    """The point around which the student's own brackets close, with points at this part of each."""

    def lead(shrink_bracket):
        def lowest(valley):
            a, d = valley.a, valley.d
            for _ in range(100):
                if not d - a > valley.tolerance / 50:
                    break
                b, c = a + fraction * (d - a), d - fraction * (d - a)
                loss = valley.loss()
                a, d = shrink_bracket(loss, a, b, c, d)
                demand(loss.count > 0, "your own shrink_bracket does not look at the loss")
            return (a + d) / 2

        return lowest

    return lead


by_own_thirds = where_own_brackets_lead(1 / 3)
by_own_golden_sections = where_own_brackets_lead((3 - math.sqrt(5)) / 2)


def what_it_did(loss, valley):
    """A word for what a search did wrong that shows in where it evaluated the loss, or nothing."""
    a, d = valley.a, valley.d
    points = [point for (point,) in loss.points]
    inner = list(dict.fromkeys(p for p in points if p not in (a, d)))
    if len(inner) > 1 and np.allclose(sorted(inner[:2]), np.sort([(a + d) / 3, 2 * (a + d) / 3])):
        return "thirds of a + d"
    if len(inner) > 1 and np.allclose(sorted(inner[:2]), np.sort([d / 3, 2 * d / 3])):
        return "thirds of d"
    if len(points) > 8 and len(inner) <= 2:
        return "same points"
    if len(inner) > 1 and (min(inner[:2]) - a).is_integer() and (d - max(inner[:2])).is_integer():
        return "whole steps"
    gaps = np.diff(np.unique(points))
    if len(gaps) > 8 and np.ptp(gaps) <= 1e-6 * np.max(gaps):
        return "grid"
    if loss.count >= ENDLESS:
        return "goes on"
    if len(inner) > 10 and abs(inner[-1] - inner[-2]) < 0.01 * (d - a):
        left, right = sorted(inner[:2])
        falling, end = loss.function(left) > loss.function(right), inner[-1]
        if right - left > 0.05 * (d - a) and (end < left if falling else end > right):
            return "wrong side"
    return ""


def what_it_found(found, loss, valley):
    """A word for what a search returned in the place of the minimum, or nothing."""
    width, middle = valley.d - valley.a, (valley.a + valley.d) / 2
    points = [point for (point,) in loss.points]
    if abs(found - valley.function(valley.lowest)) <= 1e-6 * width:
        return "value"
    on_the_left = sum(point < middle for point in points) - sum(point > middle for point in points)
    if abs(found - middle) <= 2 * valley.tolerance and abs(on_the_left) <= 2:
        return "middle"
    if not (len(points) > 4 and abs(points[-1] - points[-2]) <= 0.01 * width):
        return ""
    # Far enough, if of the last few points some are apart by less than the tolerance.
    closest = np.min(np.diff(np.unique(points[-4:])), initial=width)
    if closest < valley.tolerance:
        nearest = min(abs(point - valley.lowest) for point in points[-4:])
        return "beside" if nearest <= valley.tolerance and loss.count <= EVALUATIONS else ""
    return "early" if abs(found - valley.lowest) <= 0.003 * width else ""


@check(
    part="b",
    points=2,
    given={"target": [lowest_of, by_own_thirds, by_own_golden_sections]},
)
def test_search_ends_within_the_tolerance_of_the_minimum(line_search, target, rng):
    """Within 200 evaluations it finds the lowest point of any valley, wherever in [a, d] that is."""
    for valley in valleys(rng):
        loss = valley.loss()
        try:
            found = line_search(loss, valley.a, valley.d, valley.tolerance)
        except Failure as failure:
            failure.symptom = what_it_did(loss, valley)
            raise
        demand(
            loss.count <= EVALUATIONS,
            f"it evaluates the loss {loss.count} times, which is more than {EVALUATIONS}",
            what_it_did(loss, valley) or "too many",
        )
        right = target(valley)
        demand(
            # The little more is for what rounding hides around the minimum.
            abs(found - right) <= 1.05 * valley.tolerance,
            f"it returned {found:.10g} after {counted(loss.count, 'evaluation')}, but the loss is lowest at "
            f"{right:.10g}, which is {abs(found - right):.3g} away: more than the tolerance "
            f"{valley.tolerance:g}",
            what_it_did(loss, valley) or what_it_found(found, loss, valley),
        )
