"""The newest gradient gets the weight 1 and the total before the first iteration is 1; counts two rows."""

import sympy as sp

PARTS = {"a": "wrong", "b": "wrong", "c": "wrong"}


def weight(k, beta):
    return sp.Piecewise((1, sp.Eq(k, 0)), ((1 - beta) * beta**k, True))


def unrolled_momentum(gradients, beta):
    newest, older = gradients[-1], gradients[-2] if len(gradients) > 1 else 0
    return (1 - beta) * (newest + beta * older)


def total_weight(t, beta):
    return sp.Piecewise((1, sp.Eq(t, 0)), (1 - beta**t, True))
