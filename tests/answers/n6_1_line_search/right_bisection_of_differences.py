"""All four losses are looked at; bisection on the sign of a difference over the tolerance."""

import numpy as np


def shrink_bracket(loss, a, b, c, d):
    values = {p: loss(float(p)) for p in (a, b, c, d)}
    drop_left = values[b] > values[c]
    low = b if drop_left else a
    high = d if drop_left else c
    return np.array([low, high], dtype=object)


def line_search(loss, a, d, tolerance):
    h = tolerance / 2
    while d - a > 2 * tolerance:
        m = (a + d) / 2
        if loss(m - h) < loss(m + h):
            d = m + h
        else:
            a = m - h
        if d - a <= 2.2 * h:
            break
    return (a + d) / 2
