"""A difference of powers; equation 6.11 itself in part b; an unevaluated sum in part c."""

import numpy as np
import sympy as sp


def weight(k, beta):
    return beta**k - beta ** (k + 1)


def unrolled_momentum(gradients, beta):
    m = np.zeros(gradients.shape[1])
    for g in gradients:
        m = beta * m + (1 - beta) * g
    return m


def total_weight(t, beta):
    k = sp.Symbol("k", integer=True)
    return sp.Sum((1 - beta) * beta**k, (k, 0, t - 1))
