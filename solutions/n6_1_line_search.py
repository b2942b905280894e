# %% [markdown]
# # Notebook 6.1: line search
#
# Gradient descent knows the direction in which to go, but not how far. A *line search* tries several
# points along the line and closes in on the one where the loss is lowest. Along a line the loss is a
# function of one number, and if it has a single valley on the piece of the line that we look at, the
# valley can be closed in on from both sides: that is *bracketing* (figure 6.10).
#
# Throughout, `loss` is a function of one number: call it with one float at a time, as in `loss(b)`; it
# refuses arrays. It may be any function that falls strictly up to its lowest point and rises strictly
# after it: smooth or with a kink, steep or flat, its values large, tiny or negative.

# %%
import numpy as np

# %% [markdown]
# ### a) Shrink the bracket
#
# The minimum is known to lie in $[a, d]$. Two points in between, $a < b < c < d$, are enough to tell in
# which part it cannot be:
#
# - if $L[b] > L[c]$, the loss is falling from $b$ to $c$, so the minimum is not in $[a, b]$;
# - otherwise, it is not in $[c, d]$.
#
# Return the bracket that is left, as a pair: its lower and its upper end. The points `b` and `c` may be
# anywhere between `a` and `d`, not only at thirds, and nothing says that `a` is zero or positive. The losses
# at `a` and `d` do not matter here, even if one of them is the lowest of the four. (Those at `b` and `c` will
# not be equal.)


# %%
def shrink_bracket(loss, a, b, c, d):
    """Return the ends (a, d) of the bracket without the part in which the minimum cannot be."""
    ### BEGIN SOLUTION
    return (b, d) if loss(b) > loss(c) else (a, c)
    ### END SOLUTION


# %% [markdown]
# ### b) Search
#
# Close in on the minimum of `loss` on $[a, d]$, and return its position: one number, no farther from the
# minimum than `tolerance` (which is never less than $10^{-6}$). Where the loss only falls or only rises
# on $[a, d]$, the minimum is at one of the ends.
#
# Take at most 200 evaluations of `loss`; that is plenty for brackets up to ten million times as wide as
# the tolerance, if each step shrinks the bracket by a third. You may use your `shrink_bracket`, choosing
# $b$ and $c$ as you like, or any other method that works for every valley: golden sections, finer and
# finer grids, …


# %%
def line_search(loss, a, d, tolerance):
    """Return where in [a, d] the loss is lowest, to within tolerance."""
    ### BEGIN SOLUTION
    while d - a > tolerance:
        third = (d - a) / 3
        a, d = shrink_bracket(loss, a, a + third, d - third, d)
    return (a + d) / 2
    ### END SOLUTION


# %%
SLIPS = {
    "a": {
        "The other part is dropped: where L[b] > L[c], the minimum is not in [a, b].": (
            "if loss(b) > loss(c)",
            "if loss(b) < loss(c)",
        ),
        "The part that is dropped is returned: what is left is the rest of the bracket.": (
            "(b, d) if loss(b) > loss(c) else (a, c)",
            "(a, b) if loss(b) > loss(c) else (c, d)",
        ),
        "Both outer parts are dropped: the comparison says that of one of them only.": (
            "return (b, d) if loss(b) > loss(c) else (a, c)",
            "return b, c",
        ),
        "The middle part is dropped as well: between b and c the minimum may well be.": [
            ("(b, d) if loss(b) > loss(c) else (a, c)", "(c, d) if loss(b) > loss(c) else (a, b)"),
            ("(b, d) if loss(b) > loss(c) else (a, c)", "(c, d) if loss(b) > loss(c) else (a, c)"),
            ("(b, d) if loss(b) > loss(c) else (a, c)", "(b, d) if loss(b) > loss(c) else (a, b)"),
        ],
        "Where L[b] < L[c], nothing is dropped: then the minimum is not in [c, d].": (
            "else (a, c)",
            "else (a, d)",
        ),
        "Where L[b] > L[c], nothing is dropped: then the minimum is not in [a, b].": (
            "return (b, d)",
            "return (a, d)",
        ),
        "Where a or d is the lowest of the four points, [b, c] is dropped as well: only b and c are compared.": (
            "return (b, d) if loss(b) > loss(c) else (a, c)",
            "points = [a, a, b, c, d, d]\n"
            "    k = min(range(1, 5), key=lambda k: loss(points[k]))\n"
            "    return points[k - 1], points[k + 1]",
        ),
        "The absolute values of the losses are compared: a loss may be negative, and then lower is larger.": (
            "loss(b) > loss(c)",
            "abs(loss(b)) > abs(loss(c))",
        ),
        "The losses are returned: the bracket is made of positions.": (
            "(b, d) if loss(b) > loss(c) else (a, c)",
            "(loss(b), loss(d)) if loss(b) > loss(c) else (loss(a), loss(c))",
        ),
        "The losses at a and d are compared: those at b and c tell where the minimum cannot be.": (
            "loss(b) > loss(c)",
            "loss(a) > loss(d)",
        ),
        "It is always [a, c] that is left: it is the losses at b and c that tell.": (
            "loss(b) > loss(c)",
            "b > c",
        ),
        "It is always [b, d] that is left: it is the losses at b and c that tell.": (
            "loss(b) > loss(c)",
            "b < c",
        ),
        "New points are put at thirds: the b and c that are given have to be used.": (
            "return (b, d) if loss(b) > loss(c) else (a, c)",
            "b, c = a + (d - a) / 3, d - (d - a) / 3\n    return (b, d) if loss(b) > loss(c) else (a, c)",
        ),
        "The ends are in the reverse order: the lower one comes first.": (
            "(b, d) if loss(b) > loss(c) else (a, c)",
            "(d, b) if loss(b) > loss(c) else (c, a)",
        ),
        "Where the loss is lowest at a, the bracket is cut at its middle: [a, c] is what is left.": (
            "return (b, d)",
            "if loss(a) < loss(b):\n        return a, (a + d) / 2\n    return (b, d)",
        ),
        "Where the loss is lowest at a, d is halved, as if a were always 0: [a, c] is what is left.": (
            "return (b, d)",
            "if loss(a) < loss(b):\n        return a, d / 2\n    return (b, d)",
        ),
    },
    "b": {
        "It does not stop: after 2,000 evaluations of the loss, it still goes on.": [
            ("while d - a > tolerance:", "while True:"),
        ],
        "It stops, but takes more than 200 evaluations of the loss.": [
            ("while d - a > tolerance:", "for _ in range(101):"),
            ("while d - a > tolerance:", "for _ in range(300):"),
        ],
        "It only looks at a grid of equally spaced points: the minimum may be anywhere between them.": [
            (
                "while d - a > tolerance:\n"
                "        third = (d - a) / 3\n"
                "        a, d = shrink_bracket(loss, a, a + third, d - third, d)\n"
                "    return (a + d) / 2",
                "return min((a + (d - a) * k / 100 for k in range(101)), key=loss)",
            ),
            (
                "while d - a > tolerance:\n"
                "        third = (d - a) / 3\n"
                "        a, d = shrink_bracket(loss, a, a + third, d - third, d)\n"
                "    return (a + d) / 2",
                "return min((a + (d - a) * k / 1000 for k in range(1001)), key=loss)",
            ),
        ],
        "It goes on in the wrong part: after comparing two points, it looks where the loss is higher.": (
            "a, d = shrink_bracket(loss, a, a + third, d - third, d)",
            "b, c = a + third, d - third\n        a, d = (a, c) if loss(b) > loss(c) else (b, d)",
        ),
        "The points are put at (a + d) / 3 and twice that: a third of the bracket is (d - a) / 3.": (
            "shrink_bracket(loss, a, a + third, d - third, d)",
            "shrink_bracket(loss, a, (a + d) / 3, 2 * (a + d) / 3, d)",
        ),
        "The points are put at d / 3 and 2 d / 3, as if every bracket began at zero.": (
            "shrink_bracket(loss, a, a + third, d - third, d)",
            "shrink_bracket(loss, a, d / 3, 2 * d / 3, d)",
        ),
        "The lowest loss is returned: asked for is where it is.": (
            "return (a + d) / 2",
            "return loss((a + d) / 2)",
        ),
        "It comes near the minimum, but stops before it is within the tolerance.": [
            ("while d - a > tolerance:", "while d - a > 0.02:"),
            ("while d - a > tolerance:", "for _ in range(15):"),
        ],
        "It closes in on the minimum, but what it returns is another point beside it.": (
            "return (a + d) / 2",
            "return round((a + d) / 2, 3)",
        ),
        "The same two points are compared again and again: each new bracket needs a b and a c of its own.": (
            "while d - a > tolerance:\n"
            "        third = (d - a) / 3\n"
            "        a, d = shrink_bracket(loss, a, a + third, d - third, d)\n",
            "third = (d - a) / 3\n"
            "    b, c = a + third, d - third\n"
            "    for _ in range(80):\n"
            "        a, d = shrink_bracket(loss, a, b, c, d)\n",
        ),
        "The bracket is divided by // into whole steps: a third of it is (d - a) / 3.": (
            "while d - a > tolerance:\n        third = (d - a) / 3\n",
            "for _ in range(80):\n        third = (d - a) // 3\n",
        ),
        "It ends in the middle of [a, d], wherever the minimum is.": (
            "a, d = shrink_bracket(loss, a, a + third, d - third, d)",
            "a, d = a + third, d - third",
        ),
    },
}
