"""The weight as the difference of two totals; a dot product."""

import numpy as np
import sympy as sp


def weight(k, beta):
    return total_weight(k + 1, beta) - total_weight(k, beta)


def unrolled_momentum(gradients, beta):
    ages = np.arange(len(gradients) - 1, -1, -1.0)
    return np.dot(np.power(beta, ages), gradients) * (1 - beta)


def total_weight(t, beta):
    return sp.factor(1 - beta**t)
