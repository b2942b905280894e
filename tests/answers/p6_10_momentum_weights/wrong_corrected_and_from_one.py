"""The power of 1 - beta; divided by the total, as Adam does; the sum begins at 1."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "The power is of 1 - beta: what m keeps from one iteration to the next is the fraction beta.",
    "b": "It is divided by the sum of the weights: equation 6.11 alone does not do that.",
    "c": "The sum starts at k = 1: the newest gradient has k = 0.",
}


def weight(k, beta):
    rest = 1 - beta
    return rest ** (k + 1)


def unrolled_momentum(gradients, beta):
    w = beta ** np.arange(len(gradients) - 1, -1, -1)
    return np.average(gradients, axis=0, weights=w)


def total_weight(t, beta):
    k = sp.Symbol("k", integer=True, positive=True)
    return sp.Sum((1 - beta) * beta**k, (k, 1, t - 1)).doit()
