"""Walks from a in steps of a hundredth until the loss rises."""

PARTS = {
    "b": "It only looks at a grid of equally spaced points: the minimum may be anywhere between them.",
}


def shrink_bracket(loss, a, b, c, d):
    Lb = loss(b)
    Lc = loss(c)
    if Lb < Lc:
        d = c
    else:
        a = b
    return [a, d]


def line_search(loss, a, d, tolerance):
    h = (d - a) / 150
    x = a
    while x + h <= d and loss(x + h) < loss(x):
        x += h
        if x > d:
            break
    return x
