"""A class that works with logarithms of probabilities; 1 − tanh² for the weights."""

import math

import numpy as np
import sympy as sp


class Logistic:
    def __init__(self, phi):
        self.a, self.b = phi

    def z(self, x):
        return self.a + self.b * np.asarray(x)

    def logp(self, x):
        return -np.logaddexp(0, -self.z(x))

    def p(self, x):
        return np.exp(self.logp(x))


def probability(x, phi):
    return Logistic(phi).p(x)


def decision_boundary(phi):
    return np.roots([phi[1], phi[0]])[0] if phi[0] else 0.0


def slope_at_boundary(phi):
    return phi[1] * math.exp(0) / (1 + math.exp(0)) ** 2


def loss(phi, x, y):
    m = Logistic(phi)
    n = Logistic(-np.array(phi))
    return float(-(y * m.logp(x)).sum() - ((1 - y) * n.logp(x)).sum())


def loss_gradient(phi, x, y):
    p = probability(x, phi)
    return np.array([np.sum(p - y), np.dot(p - y, x)])


def make_dataset(rng):
    x1 = rng.normal(1.0, 1.0, size=10)
    x0 = rng.normal(-1.0, 1.0, size=10)
    return np.hstack((x1, x0)), np.hstack((np.ones(10), np.zeros(10)))


def loss_grid(phi0s, phi1s, x, y):
    return np.reshape([loss((a, b), x, y) for b in phi1s for a in phi0s], (len(phi1s), len(phi0s)))


def hessian(phi, x):
    p = probability(x, phi)
    X = np.vstack([np.ones(len(x)), x])
    return X @ np.diag(p * (1 - p)) @ X.T


def quadratic_form_as_squares(v0, v1, phi0, phi1, x):
    # cross-check: one weight 1/4 minus tanh^2: (1 - tanh^2(z/2))/4
    return [((1 - sp.tanh((phi0 + phi1 * xi) / 2) ** 2) / 4, v1 * xi + v0) for xi in x]
