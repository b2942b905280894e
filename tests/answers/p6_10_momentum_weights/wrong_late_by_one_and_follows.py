"""The newest gradient gets the exponent 1; sum and total are built on that."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "The exponent is k + 1: the newest gradient, with k = 0, has not been multiplied by beta yet.",
    "b": "follows",
    "c": "follows",
}


def weight(k, beta):
    age = k + 1
    return beta**age - beta ** (age + 1)


def unrolled_momentum(gradients, beta):
    ages = np.arange(len(gradients), 0, -1)
    return (1 - beta) * np.power(beta, ages) @ gradients


def total_weight(t, beta):
    j = sp.Symbol("j", integer=True)
    return sp.Sum(weight(j, beta), (j, 0, t - 1)).doit()
