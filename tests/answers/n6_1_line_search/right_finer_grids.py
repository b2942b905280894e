"""min with a key; finer and finer grids."""

import numpy as np


def shrink_bracket(loss, a, b, c, d):
    best = min((b, c), key=loss)
    s = sorted([a, b, c, d])
    i = s.index(best)
    return (s[i - 1], s[i + 1])


def line_search(loss, a, d, tolerance):
    lo, hi = a, d
    while hi - lo > tolerance:
        xs = np.linspace(lo, hi, 11)
        k = int(np.argmin([loss(x) for x in xs]))
        lo, hi = xs[max(k - 1, 0)], xs[min(k + 1, 10)]
    return np.float64((lo + hi) / 2)
