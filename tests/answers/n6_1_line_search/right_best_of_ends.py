"""A named tuple; golden section that ends with the best of both ends and the middle."""

import numpy as np
from collections import namedtuple


Interval = namedtuple("Interval", "lower upper")


def shrink_bracket(loss, a, b, c, d):
    return Interval(b, d) if loss(b) > loss(c) else Interval(a, c)


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
