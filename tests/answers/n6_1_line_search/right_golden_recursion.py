"""A plain if; golden section by recursion that hands on the known losses."""


def shrink_bracket(loss, a, b, c, d):
    if loss(b) > loss(c):
        return b, d
    return a, c


def line_search(loss, a, d, tolerance):
    g = (5**0.5 - 1) / 2

    def go(a, d, b, c, lb, lc):
        if d - a <= tolerance:
            return (a + d) / 2
        if lb > lc:
            a, b, lb = b, c, lc
            c = a + g * (d - a)
            return go(a, d, b, c, lb, loss(c))
        d, c, lc = c, b, lb
        b = d - g * (d - a)
        return go(a, d, b, c, loss(b), lc)

    b, c = d - g * (d - a), a + g * (d - a)
    return go(a, d, b, c, loss(b), loss(c))
