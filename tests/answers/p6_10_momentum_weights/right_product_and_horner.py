"""A product of k factors; a polynomial in beta evaluated by NumPy; a sum over a dummy."""

import numpy as np
import sympy as sp


def weight(k, beta):
    j = sp.Symbol("j", integer=True)
    return (1 - beta) * sp.Product(beta, (j, 1, k))


def unrolled_momentum(gradients, beta):
    return (1 - beta) * np.polynomial.polynomial.polyval(beta, gradients[::-1])


def total_weight(t, beta):
    k = sp.Dummy("k", integer=True, nonnegative=True)
    return (1 - beta) * sp.Sum(beta**k, (k, 0, t - 1)).doit()
