"""Searches well and rounds to four decimals."""

import numpy as np

PARTS = {
    "b": "It closes in on the minimum, but what it returns is another point beside it.",
}


def shrink_bracket(loss, a, b, c, d):
    return np.where(loss(b) > loss(c), [b, d], [a, c])


def line_search(loss, a, d, tolerance):
    while d - a > tolerance:
        b, c = a + (d - a) / 3, d - (d - a) / 3
        if loss(b) > loss(c):
            a = b
        else:
            d = c
    return round((a + d) / 2, 4)
