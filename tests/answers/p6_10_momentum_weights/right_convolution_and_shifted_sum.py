"""The last value of a convolution for each parameter; a sum from 1 to t."""

import numpy as np
import sympy as sp


def weight(k, beta):
    return (1 - beta) / beta ** (-k)


def unrolled_momentum(gradients, beta):
    kernel = [(1 - beta) * beta**k for k in range(len(gradients))]
    return np.array([np.convolve(column, kernel)[len(kernel) - 1] for column in gradients.T])


def total_weight(t, beta):
    j = sp.Symbol("j")
    return sp.Sum((1 - beta) * beta ** (t - j), (j, 1, t))
