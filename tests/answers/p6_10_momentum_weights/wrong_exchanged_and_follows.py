"""Exchanges beta and 1 - beta; the total adds up the own weights, and the sum is right."""

import numpy as np
import sympy as sp

PARTS = {"a": "beta and 1 - beta have changed places.", "c": "follows"}


def weight(k, beta):
    keep, enter = 1 - beta, beta
    return enter * keep**k


def unrolled_momentum(gradients, beta):
    m = 0 * gradients[0]
    for t in range(gradients.shape[0]):
        m = m + (1 - beta) * (gradients[t] - m)
    return m


def total_weight(t, beta):
    return 1 - (1 - beta) ** t
