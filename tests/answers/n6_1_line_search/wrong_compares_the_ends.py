"""The losses at a and d decide."""

import numpy as np

PARTS = {
    "a": "The losses at a and d are compared: those at b and c tell where the minimum cannot be.",
}


def shrink_bracket(loss, a, b, c, d):
    if loss(a) > loss(d):
        return b, d
    return a, c


def line_search(loss, a, d, tolerance):
    phi = (1 + np.sqrt(5)) / 2
    while abs(d - a) > tolerance:
        b = d - (d - a) / phi
        c = a + (d - a) / phi
        if loss(b) < loss(c):
            d = c
        else:
            a = b
    ends = [a, (a + d) / 2, d]
    return np.array(ends[int(np.argmin([loss(p) for p in ends]))])
