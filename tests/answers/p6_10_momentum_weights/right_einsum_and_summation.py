"""Expanded; einsum; sp.summation of the own weight."""

import numpy as np
import sympy as sp


def weight(k, beta):
    return sp.expand((1 - beta) * beta**k)


def unrolled_momentum(gradients, beta):
    w = (1 - beta) * beta ** np.arange(len(gradients))[::-1]
    return np.einsum("t,tp->p", w, gradients)


def total_weight(t, beta):
    k = sp.symbols("k")
    return sp.summation(weight(k, beta), (k, 0, t - 1))
