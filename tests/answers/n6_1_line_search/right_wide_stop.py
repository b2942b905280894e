"""Stops where the bracket is twice the tolerance, whose middle is near enough."""

import math
import numpy as np


def shrink_bracket(loss, a, b, c, d):
    return np.where(loss(b) > loss(c), [b, d], [a, c])


def line_search(loss, a, d, tolerance):
    n = math.ceil(math.log((d - a) / (2 * tolerance)) / math.log(1.5)) if d - a > 2 * tolerance else 0
    for _ in range(max(n, 0)):
        third = (d - a) / 3
        (a, d) = (a + third, d) if loss(a + third) > loss(d - third) else (a, d - third)
    return a + (d - a) / 2
