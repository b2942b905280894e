"""np.where; the bracket shrinks around points close to its middle."""

import numpy as np


def shrink_bracket(loss, a, b, c, d):
    return np.where(loss(b) > loss(c), [b, d], [a, c])


def line_search(loss, a, d, tolerance):
    while d - a > 2 * tolerance:
        w = d - a
        a, d = shrink_bracket(loss, a, a + 0.45 * w, a + 0.55 * w, d)
    return (a + d) / 2
