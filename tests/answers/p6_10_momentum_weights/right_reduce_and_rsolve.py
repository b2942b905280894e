"""functools.reduce; a recurrence solved by SymPy."""

from functools import reduce
import numpy as np
import sympy as sp


def weight(k, beta):
    return beta**k * (1 - beta)


def unrolled_momentum(gradients, beta):
    return reduce(lambda m, g: beta * m + (1 - beta) * g, gradients, np.zeros_like(gradients[0]))


def total_weight(t, beta):
    n = sp.Symbol("n", integer=True)
    s = sp.Function("s")
    return sp.rsolve(s(n + 1) - beta * s(n) - (1 - beta), s(n), {s(0): 0}).subs(n, t)
