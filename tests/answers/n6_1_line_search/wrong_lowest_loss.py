"""Returns the lowest loss."""

import numpy as np

PARTS = {
    "b": "The lowest loss is returned: asked for is where it is.",
}


def shrink_bracket(loss, a, b, c, d):
    return np.array((b, d) if loss(b) > loss(c) else (a, c), dtype=np.float32)


def line_search(loss, a, d, tolerance):
    while d - a > tolerance:
        b, c = a + (d - a) / 3, d - (d - a) / 3
        if loss(b) > loss(c):
            a = b
        else:
            d = c
    return loss((a + d) / 2)
