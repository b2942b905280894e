"""Fits one parabola after another, which is right for parabolas alone."""

import numpy as np

PARTS = {
    "b": "wrong",
}


def shrink_bracket(loss, a, b, c, d):
    return np.where(loss(b) > loss(c), [b, d], [a, c])


def line_search(loss, a, d, tolerance):
    m = (a + d) / 2
    p = np.polyfit([a, m, d], [loss(a), loss(m), loss(d)], 2)
    if p[0] <= 0:
        return a if loss(a) < loss(d) else d
    return float(min(max(-p[1] / (2 * p[0]), a), d))
