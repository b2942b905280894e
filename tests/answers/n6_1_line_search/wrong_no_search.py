"""The middle of the bracket and nothing else; a is blank of any loss."""

PARTS = {
    "a": "It is always [b, d] that is left: it is the losses at b and c that tell.",
    "b": "It ends in the middle of [a, d], wherever the minimum is.",
}


def shrink_bracket(loss, a, b, c, d):
    return (b, d)


def line_search(loss, a, d, tolerance):
    return a + (d - a) / 2
