"""Searches among whole numbers."""

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
    xs = [a, d] + list(range(int(a), int(d) + 1))[:190]
    return float(min(xs, key=lambda x: loss(float(x))))
