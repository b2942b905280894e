"""Leaves out 1 - beta; the sum and the total are those of the own weight."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "The factor 1 - beta is missing: each gradient enters m with it.",
    "b": "follows",
    "c": "follows",
}


def weight(k, beta):
    return sp.exp(k * sp.log(beta))


def unrolled_momentum(gradients, beta):
    return sum(beta**k * g for k, g in enumerate(gradients[::-1]))


def total_weight(t, beta):
    return (beta**t - 1) / (beta - 1)
