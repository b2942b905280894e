"""The other part is dropped."""

PARTS = {
    "a": "The other part is dropped: where L[b] > L[c], the minimum is not in [a, b].",
}


def shrink_bracket(loss, a, b, c, d):
    if loss(b) > loss(c):
        return a, c
    return b, d


def line_search(loss, a, d, tolerance):
    if d - a < tolerance:
        return 0.5 * (a + d)
    b, c = a + (d - a) / 3, d - (d - a) / 3
    return line_search(loss, b, d, tolerance) if loss(b) > loss(c) else line_search(loss, a, c, tolerance)
