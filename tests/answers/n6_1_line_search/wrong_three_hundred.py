"""Thirds, 150 rounds of them: 300 evaluations."""

import numpy as np

PARTS = {
    "b": "It stops, but takes more than 200 evaluations of the loss.",
}


def shrink_bracket(loss, a, b, c, d):
    values = {p: loss(float(p)) for p in (a, b, c, d)}
    drop_left = values[b] > values[c]
    low = b if drop_left else a
    high = d if drop_left else c
    return np.array([low, high], dtype=object)


def line_search(loss, a, d, tolerance):
    for _ in range(150):
        b, c = a + (d - a) / 3, d - (d - a) / 3
        if loss(b) > loss(c):
            a = b
        else:
            d = c
    return (a + d) / 2
