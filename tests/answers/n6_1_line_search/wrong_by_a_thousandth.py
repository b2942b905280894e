"""Drops a part only where the losses differ by more than a thousandth."""

PARTS = {
    "a": "wrong",
}


def shrink_bracket(loss, a, b, c, d):
    if loss(b) - loss(c) > 1e-3:
        return b, d
    return a, c


def line_search(loss, a, d, tolerance):
    r = 0.6180339887498949
    b, c = d - r * (d - a), a + r * (d - a)
    fb, fc = loss(b), loss(c)
    for _ in range(80):
        if fb < fc:
            d, c, fc = c, b, fb
            b = d - r * (d - a)
            fb = loss(b)
        else:
            a, b, fb = b, c, fc
            c = a + r * (d - a)
            fc = loss(c)
    return float(a)
