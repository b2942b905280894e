"""0.9 for beta; the sum without the factor; a geometric series without it."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "A number stands where beta has to be: the weight depends on beta.",
    "b": "The factor 1 - beta is missing.",
    "c": "The factor 1 - beta of each weight is missing.",
}


def weight(k, beta):
    return (1 - 0.9) * 0.9**k


def unrolled_momentum(gradients, beta):
    m = np.zeros(gradients.shape[1])
    for g in gradients:
        m = beta * m + g
    return m


def total_weight(t, beta):
    k = sp.Symbol("k", integer=True)
    return sp.Sum(beta**k, (k, 0, t - 1))
