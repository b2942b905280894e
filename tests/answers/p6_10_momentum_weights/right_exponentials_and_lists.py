"""Exponentials of logarithms; loops over lists."""

import sympy as sp


def weight(k, beta):
    return (1 - beta) * sp.exp(k * sp.log(beta))


def unrolled_momentum(gradients, beta):
    m = [0.0] * len(gradients[0])
    for row in gradients:
        for j in range(len(m)):
            m[j] = beta * m[j] + (1 - beta) * row[j]
    return m


def total_weight(t, beta):
    return 1 - sp.exp(t * sp.log(beta))
