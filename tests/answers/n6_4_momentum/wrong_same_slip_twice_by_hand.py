"""Exchanges beta and 1 - beta in part a, and again in a Nesterov step that is written anew."""

import numpy as np

PARTS = {"a": "Beta and 1 - beta have changed places: the old m has the weight beta.", "b": "follows"}


def momentum_step(phi, m, gradient, alpha, beta):
    m = np.average(np.array([m, gradient]), axis=0, weights=[1 - beta, beta])
    return phi - alpha * m, m


def nesterov_step(phi, m, gradient_at, alpha, beta):
    g = gradient_at(phi - alpha * beta * m)
    v = m + beta * (g - m)
    return phi - alpha * v, v
