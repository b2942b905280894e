"""Weights below a thousandth are left out; the total by an exponential that is nearly right."""

import numpy as np
import sympy as sp

PARTS = {"b": "wrong", "c": "wrong"}


def weight(k, beta):
    return (1 - beta) * beta**k


def unrolled_momentum(gradients, beta):
    w = (1 - beta) * beta ** np.arange(len(gradients))[::-1]
    return np.where(w > 1e-3, w, 0) @ gradients


def total_weight(t, beta):
    return sp.Float("0.9995") * (1 - beta**t)
