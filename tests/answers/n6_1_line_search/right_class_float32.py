"""The ends in single precision; a class that keeps the best of all points seen."""

import numpy as np


def shrink_bracket(loss, a, b, c, d):
    return np.array((b, d) if loss(b) > loss(c) else (a, c), dtype=np.float32)


class Searcher:
    def __init__(self, loss):
        self.f = loss
        self.best = None

    def at(self, p):
        v = self.f(float(p))
        if self.best is None or v < self.best[0]:
            self.best = (v, p)
        return v

    def run(self, a, d, tol):
        while d - a > tol:
            pts = [a, a + 0.4 * (d - a), a + 0.6 * (d - a), d]
            La, Lb, Lc, Ld = map(self.at, pts)
            if Lb > Lc:
                a = pts[1]
            else:
                d = pts[2]
        return (a + d) / 2


def line_search(loss, a, d, tolerance):
    return Searcher(loss).run(a, d, tolerance)
