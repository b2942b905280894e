"""The ends are reassigned; thirds by recursion."""


def shrink_bracket(loss, a, b, c, d):
    Lb = loss(b)
    Lc = loss(c)
    if Lb < Lc:
        d = c
    else:
        a = b
    return [a, d]


def line_search(loss, a, d, tolerance):
    if d - a < tolerance:
        return 0.5 * (a + d)
    b, c = a + (d - a) / 3, d - (d - a) / 3
    return line_search(loss, b, d, tolerance) if loss(b) > loss(c) else line_search(loss, a, c, tolerance)
