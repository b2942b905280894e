"""Stops where the bracket is ten tolerances wide."""

PARTS = {
    "b": "It comes near the minimum, but stops before it is within the tolerance.",
}


def shrink_bracket(loss, a, b, c, d):
    if loss(b) > loss(c):
        return b, d
    return a, c


def line_search(loss, a, d, tolerance):
    while d - a > 10 * tolerance:
        b, c = a + (d - a) / 3, d - (d - a) / 3
        if loss(b) > loss(c):
            a = b
        else:
            d = c
    return (a + d) / 2
