"""Rounds the ends to three decimals."""

import math

PARTS = {
    "a": "wrong",
}


def shrink_bracket(loss, a, b, c, d):
    if loss(b) > loss(c):
        return round(b, 3), round(d, 3)
    return round(a, 3), round(c, 3)


def line_search(loss, a, d, tolerance):
    cg = 0.3819660112501051
    tol = tolerance / 3
    lo, hi = a, d
    x = w = v = lo + cg * (hi - lo)
    fx = fw = fv = loss(x)
    e = dd = 0.0
    for it in range(195):
        m = 0.5 * (lo + hi)
        if abs(x - m) <= 2 * tol - 0.5 * (hi - lo):
            break
        golden = True
        if abs(e) > tol:
            r = (x - w) * (fx - fv)
            q = (x - v) * (fx - fw)
            p = (x - v) * q - (x - w) * r
            q = 2 * (q - r)
            if q > 0:
                p = -p
            q = abs(q)
            et, e = e, dd
            if abs(p) < abs(0.5 * q * et) and q * (lo - x) < p < q * (hi - x):
                dd = p / q
                u = x + dd
                if u - lo < 2 * tol or hi - u < 2 * tol:
                    dd = tol if m >= x else -tol
                golden = False
        if golden:
            e = (lo if x >= m else hi) - x
            dd = cg * e
        u = x + (dd if abs(dd) >= tol else math.copysign(tol, dd))
        fu = loss(u)
        if fu <= fx:
            if u >= x:
                lo = x
            else:
                hi = x
            v, fv, w, fw, x, fx = w, fw, x, fx, u, fu
        else:
            if u < x:
                lo = u
            else:
                hi = u
            if fu <= fw or w == x:
                v, fv, w, fw = w, fw, u, fu
            elif fu <= fv or v == x or v == w:
                v, fv = u, fu
    return x
