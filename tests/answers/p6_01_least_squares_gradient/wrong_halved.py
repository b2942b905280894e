"""Halves the loss so that the 2 cancels, everywhere."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "The loss is halved: equation 6.5 has no factor ½.",
    "c": "The factor 2 from the square is missing.",
    "d": "follows",
}


def loss(phi, x, y):
    return 0.5 * np.linalg.norm(y - np.dot(np.vander(x, 2), phi[::-1])) ** 2


def example_gradient(phi0, phi1, x, y):
    half = (phi0 + phi1 * x - y) ** 2 / 2
    return sp.Matrix([half.diff(phi0), half.diff(phi1)])


def loss_gradient(phi, x, y):
    miss = [phi[0] + phi[1] * a - b for a, b in zip(x, y)]
    return [sum(miss), sum(m * a for m, a in zip(miss, x))]


def chain_rule(phi0, phi1, x, y):
    r = phi1 * (x + phi0 / phi1) - y
    return r, 2 * phi0 + 2 * phi1 * x - 2 * y, sp.simplify(r.diff(phi0)), sp.simplify(r.diff(phi1))
