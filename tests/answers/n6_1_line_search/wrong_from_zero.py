"""Takes every bracket to begin at zero."""

PARTS = {
    "b": "The points are put at d / 3 and 2 d / 3, as if every bracket began at zero.",
}


def shrink_bracket(loss, a, b, c, d):
    Lb = loss(b)
    Lc = loss(c)
    if Lb < Lc:
        d = c
    else:
        a = b
    return [a, d]


def line_search(loss, a, d, tolerance):
    while d - a > tolerance:
        b, c = d / 3, 2 * d / 3
        if loss(b) > loss(c):
            a = b
        else:
            d = c
        if a >= d or d < 1e-9:
            break
    return (a + d) / 2
