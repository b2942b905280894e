"""Losses are returned in the place of positions."""

import numpy as np

PARTS = {
    "a": "The losses are returned: the bracket is made of positions.",
}


def shrink_bracket(loss, a, b, c, d):
    if loss(b) > loss(c):
        return loss(b), loss(d)
    return loss(a), loss(c)


def line_search(loss, a, d, tolerance):
    lo, hi = a, d
    while hi - lo > tolerance:
        xs = np.linspace(lo, hi, 11)
        k = int(np.argmin([loss(x) for x in xs]))
        lo, hi = xs[max(k - 1, 0)], xs[min(k + 1, 10)]
    return np.float64((lo + hi) / 2)
