"""The best of 200 points."""

import numpy as np

PARTS = {
    "b": "It only looks at a grid of equally spaced points: the minimum may be anywhere between them.",
}


def shrink_bracket(loss, a, b, c, d):
    Lb = loss(b)
    Lc = loss(c)
    if Lb < Lc:
        d = c
    else:
        a = b
    return [a, d]


def line_search(loss, a, d, tolerance):
    xs = np.linspace(a, d, 200)
    return xs[np.argmin([loss(x) for x in xs])]
