"""Golden section that does not renew c after dropping the left part."""

PARTS = {
    "b": "wrong",
}


def shrink_bracket(loss, a, b, c, d):
    best = min((b, c), key=loss)
    s = sorted([a, b, c, d])
    i = s.index(best)
    return (s[i - 1], s[i + 1])


def line_search(loss, a, d, tolerance):
    g = 0.618
    b, c = d - g * (d - a), a + g * (d - a)
    for _ in range(99):
        if d - a < tolerance:
            break
        if loss(b) > loss(c):
            a, b = b, c
        else:
            d, c = c, b
            b = d - g * (d - a)
    return (a + d) / 2
