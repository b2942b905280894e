"""Closes in where the loss is higher."""

PARTS = {
    "b": "It goes on in the wrong part: after comparing two points, it looks where the loss is higher.",
}


shrink_bracket = lambda loss, a, b, c, d: ((a, c), (b, d))[int(loss(c) < loss(b))]


def line_search(loss, a, d, tolerance):
    while d - a > tolerance:
        b, c = a + (d - a) / 3, d - (d - a) / 3
        if loss(b) < loss(c):
            a = b
        else:
            d = c
    return (a + d) / 2
