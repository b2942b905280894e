"""Drops the other part; the search has a comparison of its own and is right."""

PARTS = {
    "a": "The other part is dropped: where L[b] > L[c], the minimum is not in [a, b].",
}


def shrink_bracket(loss, a, b, c, d):
    lb, lc = map(loss, (b, c))
    return (a, c) if lb > lc else (b, d)


def line_search(loss, a, d, tolerance):
    def narrower(lo, hi):
        p, q = lo + 0.45 * (hi - lo), lo + 0.55 * (hi - lo)
        return (p, hi) if loss(p) > loss(q) else (lo, q)

    lo, hi = a, d
    while hi - lo > tolerance:
        lo, hi = narrower(lo, hi)
    return lo
