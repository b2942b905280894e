"""Searches for the lowest absolute value of the loss."""

PARTS = {
    "b": "wrong",
}


shrink_bracket = lambda loss, a, b, c, d: ((a, c), (b, d))[int(loss(c) < loss(b))]


def line_search(loss, a, d, tolerance):
    while d - a > tolerance:
        b, c = a + (d - a) / 3, d - (d - a) / 3
        if abs(loss(b)) > abs(loss(c)):
            a = b
        else:
            d = c
    return (a + d) / 2
