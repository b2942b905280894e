"""The exponent is k - 1; the sum is reversed and the total limitless, whatever the weight."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "The exponent is k - 1: the newest gradient has k = 0, not k = 1.",
    "b": "The weights are in reverse: the newest gradient, in the last row, has the largest one.",
    "c": "The weights add up to 1 only in the limit of infinitely many iterations.",
}


def weight(k, beta):
    return beta**k * (1 - beta) / beta


def unrolled_momentum(gradients, beta):
    total = np.zeros(gradients.shape[1])
    for t, g in enumerate(gradients):
        total += (1 - beta) * beta**t * g
    return total


def total_weight(t, beta):
    k = sp.Symbol("k", integer=True)
    return sp.limit(1 - sp.Rational(9, 10) ** k, k, sp.oo)
