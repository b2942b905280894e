"""The factor is raised, too; m begins as the first gradient; the sum ends at t."""

from functools import reduce
import sympy as sp

PARTS = {
    "a": "The factor 1 - beta is raised to the power, too: a gradient meets it once, on entering.",
    "b": "m begins as the first gradient: it has to begin at zero.",
    "c": "One weight too many is added up: k ends at t - 1.",
}


def weight(k, beta):
    return (beta - beta**2) ** k


def unrolled_momentum(gradients, beta):
    return reduce(lambda m, g: g + beta * (m - g), gradients)


def total_weight(t, beta):
    n = sp.Symbol("n")
    return sp.Sum((1 - beta) * beta**n, (n, 0, t))
