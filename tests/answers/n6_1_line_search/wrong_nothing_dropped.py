"""The bracket stays as it is where L[b] is lower."""

PARTS = {
    "a": "Where L[b] < L[c], nothing is dropped: then the minimum is not in [c, d].",
}


def shrink_bracket(loss, a, b, c, d):
    if loss(b) > loss(c):
        a = b
    return a, d


def line_search(loss, a, d, tolerance):
    for _ in range(100):
        b = (2 * a + d) / 3
        c = (a + 2 * d) / 3
        if loss(b) < loss(c):
            d = c
        else:
            a = b
    return a
