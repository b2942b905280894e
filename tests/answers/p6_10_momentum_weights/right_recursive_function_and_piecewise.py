"""Part b calls itself; part c has a case for beta = 1."""

import sympy as sp


def weight(k, beta):
    return sp.Mul(1 - beta, sp.Pow(beta, k))


def unrolled_momentum(gradients, beta):
    if len(gradients) == 0:
        return 0
    return beta * unrolled_momentum(gradients[:-1], beta) + (1 - beta) * gradients[-1]


def total_weight(t, beta):
    return (1 - beta) * sp.Piecewise((t, sp.Eq(beta, 1)), ((1 - beta**t) / (1 - beta), True))
