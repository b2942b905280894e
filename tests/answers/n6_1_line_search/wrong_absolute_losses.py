"""The absolute values of the losses are compared."""

PARTS = {
    "a": "The absolute values of the losses are compared: a loss may be negative, and then lower is larger.",
}


def shrink_bracket(loss, a, b, c, d):
    if abs(loss(b)) > abs(loss(c)):
        return b, d
    return a, c


def line_search(loss, a, d, tolerance):
    h = tolerance / 2
    while d - a > 2 * tolerance:
        m = (a + d) / 2
        if loss(m - h) < loss(m + h):
            d = m + h
        else:
            a = m - h
        if d - a <= 2.2 * h:
            break
    return (a + d) / 2
