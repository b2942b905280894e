"""Drops the middle part as well; a search by golden sections with it."""

import numpy as np

PARTS = {
    "a": "The middle part is dropped as well: between b and c the minimum may well be.",
    "b": "follows",
}


GOLD = (3 - np.sqrt(5)) / 2


def shrink_bracket(loss, a, b, c, d):
    falling = loss(b) - loss(c) > 0
    return (c, d) if falling else (a, b)


def line_search(loss, a, d, tolerance):
    for _ in range(90):
        if d - a < tolerance:
            break
        width = d - a
        a, d = shrink_bracket(loss, a, a + GOLD * width, d - GOLD * width, d)
    return (a + d) / 2
