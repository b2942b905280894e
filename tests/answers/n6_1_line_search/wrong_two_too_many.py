"""One round too many: 202 evaluations."""

PARTS = {
    "b": "It stops, but takes more than 200 evaluations of the loss.",
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
    for _ in range(101):
        b, c = a + (d - a) / 3, d - (d - a) / 3
        if loss(b) > loss(c):
            a = b
        else:
            d = c
    return (a + d) / 2
