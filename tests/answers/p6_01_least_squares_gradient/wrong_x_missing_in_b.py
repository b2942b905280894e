"""The inner derivative of phi1 is 1; the gradient for one example follows from it."""

import numpy as np
import sympy as sp

PARTS = {
    "b": "The factor x is missing: the slope phi1 is multiplied by x, so x is its inner derivative.",
    "c": "follows",
    "d": "follows",
}


def loss(phi, x, y):
    X = np.column_stack([np.ones_like(x), x])
    return float(np.linalg.norm(X @ phi - y) ** 2)


def chain_rule(phi0, phi1, x, y):
    r = phi0 + phi1 * x - y
    return r, 2 * r, 1, 1


def example_gradient(phi0, phi1, x, y):
    residual, outer, *inner = chain_rule(phi0, phi1, x, y)
    return [outer * factor for factor in inner]


def loss_gradient(phi, x, y):
    p = sp.symbols("p q u w")
    entry = sp.lambdify(p, example_gradient(*p))
    return np.sum([entry(*phi, a, b) for a, b in zip(x, y)], axis=0)
