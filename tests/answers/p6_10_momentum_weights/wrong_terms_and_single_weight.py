"""A growing weight; the terms in place of their sum; the weight in place of the total."""

import numpy as np

PARTS = {
    "a": "The exponent is negative: older gradients have to count less, not more.",
    "b": "The terms are returned one by one: add them up.",
    "c": "This is the weight of one gradient: add up those of all t of them.",
}


def weight(k, beta):
    return (1 - beta) * (1 / beta) ** k


def unrolled_momentum(gradients, beta):
    T = len(gradients)
    return [(1 - beta) * beta ** (T - 1 - t) * g for t, g in enumerate(gradients)]


def total_weight(t, beta):
    return beta**t - beta ** (t + 1)
