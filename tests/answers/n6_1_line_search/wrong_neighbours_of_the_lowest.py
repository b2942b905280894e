"""Keeps the neighbours of the lowest of all four points, which may be a or d."""

PARTS = {
    "a": "Where a or d is the lowest of the four points, [b, c] is dropped as well: only b and c are compared.",
}


def shrink_bracket(loss, a, b, c, d):
    p = [a, b, c, d]
    v = [loss(q) for q in p]
    k = v.index(min(v))
    return p[max(k - 1, 0)], p[min(k + 1, 3)]


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
