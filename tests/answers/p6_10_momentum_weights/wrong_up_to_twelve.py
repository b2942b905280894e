"""A total that is right for twelve iterations at most, a sum over the newest ten, a weight cut off."""

import numpy as np
import sympy as sp

PARTS = {"a": "wrong", "b": "wrong", "c": "wrong"}


def weight(k, beta):
    return sp.Piecewise(((1 - beta) * beta**k, k <= 12), (0, True))


def unrolled_momentum(gradients, beta):
    newest = gradients[-10:]
    return sum((1 - beta) * beta**k * g for k, g in enumerate(newest[::-1]))


def total_weight(t, beta):
    return 1 - beta ** sp.Min(t, 12)
