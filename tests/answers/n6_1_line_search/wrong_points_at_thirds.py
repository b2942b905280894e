"""Uses points at thirds of the bracket in place of b and c."""

PARTS = {
    "a": "New points are put at thirds: the b and c that are given have to be used.",
}


def shrink_bracket(loss, a, b, c, d):
    b = a + (d - a) / 3
    c = d - (d - a) / 3
    if loss(b) > loss(c):
        return b, d
    return a, c


def halvings(loss, a, d, tol):
    m = (a + d) / 2
    lm = loss(m)
    yield m
    while d - a > tol:
        l, r = (a + m) / 2, (m + d) / 2
        ll, lr = loss(l), loss(r)
        if ll < lm:
            d, m, lm = m, l, ll
        elif lr < lm:
            a, m, lm = m, r, lr
        else:
            a, d = l, r
        yield m


def line_search(loss, a, d, tolerance):
    return list(halvings(loss, a, d, tolerance))[-1]
