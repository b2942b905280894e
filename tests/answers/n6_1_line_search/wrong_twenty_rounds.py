"""Twenty rounds, enough for narrow brackets alone."""

import numpy as np

PARTS = {
    "b": "It comes near the minimum, but stops before it is within the tolerance.",
}


def shrink_bracket(loss, a, b, c, d):
    pts = np.array([a, b, c, d])
    k = 1 + np.argmin([loss(p) for p in pts[1:3]])
    return pts[k - 1], pts[k + 1]


def line_search(loss, a, d, tolerance):
    for _ in range(20):
        b, c = a + (d - a) / 3, d - (d - a) / 3
        if loss(b) > loss(c):
            a = b
        else:
            d = c
    return (a + d) / 2
