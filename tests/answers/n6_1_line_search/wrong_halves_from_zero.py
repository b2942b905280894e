"""Halves d where a is lowest, as for brackets that begin at zero; the search does not use it."""

PARTS = {
    "a": "Where the loss is lowest at a, d is halved, as if a were always 0: [a, c] is what is left.",
}


def shrink_bracket(loss, a, b, c, d):
    heights = [loss(p) for p in (a, b, c, d)]
    if heights[0] == min(heights):
        return a, d / 2
    if heights[1] > heights[2]:
        return b, d
    return a, c


def line_search(loss, a, d, tolerance):
    while d - a > tolerance:
        b, c = (2 * a + d) / 3, (a + 2 * d) / 3
        if loss(b) < loss(c):
            d = c
        else:
            a = b
    return (a + d) / 2
