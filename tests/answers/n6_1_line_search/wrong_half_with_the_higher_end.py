"""Drops the half whose end has the higher loss."""

PARTS = {
    "b": "wrong",
}


class Bracket:
    def __init__(self, lo, hi):
        self.lo, self.hi = lo, hi

    def __iter__(self):
        return iter((self.lo, self.hi))

    def __len__(self):
        return 2

    def __getitem__(self, i):
        return (self.lo, self.hi)[i]


def shrink_bracket(loss, a, b, c, d):
    r = {True: Bracket(b, d), False: Bracket(a, c)}[bool(loss(b) - loss(c) > 0)]
    return tuple(r)


def line_search(loss, a, d, tolerance):
    while d - a > tolerance:
        m = (a + d) / 2
        if loss(a) > loss(d):
            a = m
        else:
            d = m
    return (a + d) / 2
