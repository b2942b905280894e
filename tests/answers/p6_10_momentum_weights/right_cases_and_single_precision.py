"""A case for the newest gradient; float32 in part b; the sum of the own weight, evaluated."""

import numpy as np
import sympy as sp


def weight(k, beta):
    return sp.Piecewise((1 - beta, sp.Eq(k, 0)), ((1 - beta) * beta**k, True))


def unrolled_momentum(gradients, beta):
    g = np.asarray(gradients, np.float32)
    m = np.zeros(g.shape[1], np.float32)
    for x in g:
        m = np.float32(beta) * m + np.float32(1 - beta) * x
    return m


def total_weight(t, beta):
    k = sp.Symbol("k", integer=True)
    return sp.Sum(weight(k, beta), (k, 0, t - 1)).doit()
