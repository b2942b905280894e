"""Drops the middle part as well."""

import math

PARTS = {
    "a": "The middle part is dropped as well: between b and c the minimum may well be.",
}


def shrink_bracket(loss, a, b, c, d):
    if loss(b) > loss(c):
        return c, d
    return a, b


def line_search(loss, a, d, tolerance):
    n = math.ceil(math.log((d - a) / (2 * tolerance)) / math.log(1.5)) if d - a > 2 * tolerance else 0
    for _ in range(max(n, 0)):
        third = (d - a) / 3
        (a, d) = (a + third, d) if loss(a + third) > loss(d - third) else (a, d - third)
    return a + (d - a) / 2
