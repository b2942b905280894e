"""Stops at a thousandth whatever the tolerance is."""

import numpy as np

PARTS = {
    "b": "It comes near the minimum, but stops before it is within the tolerance.",
}


def shrink_bracket(loss, a, b, c, d):
    return np.where(loss(b) > loss(c), [b, d], [a, c])


def line_search(loss, a, d, tolerance):
    while d - a > 1e-3:
        b, c = a + (d - a) / 3, d - (d - a) / 3
        if loss(b) > loss(c):
            a = b
        else:
            d = c
    return (a + d) / 2
