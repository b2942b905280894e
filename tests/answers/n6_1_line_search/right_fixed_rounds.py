"""Golden section of 80 rounds that never looks at the tolerance."""


def shrink_bracket(loss, a, b, c, d):
    Lb = loss(b)
    Lc = loss(c)
    if Lb < Lc:
        d = c
    else:
        a = b
    return [a, d]


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
