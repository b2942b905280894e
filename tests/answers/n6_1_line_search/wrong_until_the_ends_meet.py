"""Goes on until both ends are the same number."""

import numpy as np

PARTS = {
    "b": "It does not stop: after 2,000 evaluations of the loss, it still goes on.",
}


def shrink_bracket(loss, a, b, c, d):
    pts = np.array([a, b, c, d])
    k = 1 + np.argmin([loss(p) for p in pts[1:3]])
    return pts[k - 1], pts[k + 1]


def line_search(loss, a, d, tolerance):
    while a < d:
        b, c = a + (d - a) / 3, d - (d - a) / 3
        if loss(b) > loss(c):
            a = b
        else:
            d = c
    return a
