# Made from solutions/n6_1_line_search.py by `autograder build`. Students: fill in the marked places. Authors: edit the source.

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
    # YOUR CODE HERE
    raise NotImplementedError()


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
    # YOUR CODE HERE
    raise NotImplementedError()
