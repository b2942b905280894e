"""[a, c] is returned without a look at the losses."""

PARTS = {
    "a": "It is always [a, c] that is left: it is the losses at b and c that tell.",
}


def shrink_bracket(loss, a, b, c, d):
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
