"""One formula of the module's own symbols, substituted in part a and lambdified in part b."""

import numpy as np
import sympy as sp

K, B = sp.symbols("K B")
W = (1 - B) * B**K
w = sp.lambdify((K, B), W)


def weight(k, beta):
    return W.subs({K: k, B: beta}, simultaneous=True)


def unrolled_momentum(gradients, beta):
    n, parameters = gradients.shape
    return np.array([sum(w(n - 1 - i, beta) * gradients[i, p] for i in range(n)) for p in range(parameters)])


def total_weight(t, beta):
    return sp.simplify((1 - beta) * (beta**t - 1) / (beta - 1))
