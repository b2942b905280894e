"""A lambda that picks from a pair of pairs; a hundred rounds of thirds, all 200 evaluations used."""

shrink_bracket = lambda loss, a, b, c, d: ((a, c), (b, d))[int(loss(c) < loss(b))]


def line_search(loss, a, d, tolerance):
    for _ in range(100):
        b = (2 * a + d) / 3
        c = (a + 2 * d) / 3
        if loss(b) < loss(c):
            d = c
        else:
            a = b
    return a
