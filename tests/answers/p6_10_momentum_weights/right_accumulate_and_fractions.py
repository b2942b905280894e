"""The last of the accumulated momenta, in exact fractions."""

from fractions import Fraction
from itertools import accumulate
import sympy as sp


def weight(k, beta):
    gamma = 1 - beta
    return gamma * sp.Pow(1 - gamma, k, evaluate=False)


def unrolled_momentum(gradients, beta):
    b = Fraction(float(beta))
    columns = [[Fraction(float(g)) for g in column] for column in zip(*gradients)]
    mix = lambda m, g: b * m + (1 - b) * g
    return [float(list(accumulate(column, mix, initial=Fraction(0)))[-1]) for column in columns]


def total_weight(t, beta):
    return sp.Integer(1) - sp.Pow(1 / beta, -t)
