"""Drops the other part; the search shrinks by thirds with it."""

PARTS = {
    "a": "The other part is dropped: where L[b] > L[c], the minimum is not in [a, b].",
    "b": "follows",
}


def shrink_bracket(loss, a, b, c, d):
    if loss(b) <= loss(c):
        a = b
    else:
        d = c
    return [a, d]


def line_search(loss, a, d, tolerance):
    while abs(d - a) > tolerance:
        step = (d - a) / 3
        a, d = shrink_bracket(loss, a, a + step, a + 2 * step, d)
    return 0.5 * (a + d)
