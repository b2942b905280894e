"""A product for a power; a plain mean; one less the total."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "beta is multiplied by k: it has to be raised to the power k.",
    "b": "This is the plain mean: newer gradients have to count more.",
    "c": "This is what the weights lack of 1: the total is 1 minus it.",
}


def weight(k, beta):
    return beta * k - k * beta**2


def unrolled_momentum(gradients, beta):
    return np.einsum("tp->p", gradients) / gradients.shape[0]


def total_weight(t, beta):
    return sp.exp(t * sp.log(beta))
