"""Weights that fall with k but not with beta; a total of 1 - 1/2ᵗ."""

import numpy as np
import sympy as sp

PARTS = {"a": "wrong", "c": "wrong"}


def weight(k, beta):
    return 1 / ((k + 1) * (k + 2))


def unrolled_momentum(gradients, beta):
    w = [(1 - beta) * beta**k for k in range(len(gradients))]
    return np.tensordot(w[::-1], gradients, axes=1)


def total_weight(t, beta):
    return 1 - sp.Rational(1, 2) ** t
