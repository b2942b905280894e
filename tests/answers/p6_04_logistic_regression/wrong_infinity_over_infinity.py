"""exp(z) / (1 + exp(z)); a minus sign, and the gradient that belongs to it; the labels exchanged; only expressions without the Pr."""

import numpy as np

PARTS = {
    "a": "Infinity is divided by infinity where phi0 + phi1·x is large.",
    "b": "The sign is turned: this is the log likelihood, and the loss is minus that.",
    "c": "follows",
    "d": "The labels are exchanged: points around −1 have the label 0.",
    "e": "The weights are without the factor Pr · (1 − Pr).",
}


def probability(x, phi):
    odds = np.exp(phi[0] + phi[1] * x)
    return odds / (odds + 1)


def loss(phi, x, y):
    s = 2 * y - 1
    return -np.logaddexp(0, -s * (phi[0] + phi[1] * x)).sum()


def loss_gradient(phi, x, y):
    p = 0.5 + 0.5 * np.tanh((phi[0] + phi[1] * x) / 2)
    return np.array([(y - p).sum(), (y - p) @ x])


def make_dataset(rng):
    x, y = np.empty(20), np.empty(20)
    for i in range(20):
        y[i] = i % 2
        x[i] = rng.normal(1 - 2 * y[i])
    return x, y


def hessian(phi, x):
    p = 0.5 + 0.5 * np.tanh((phi[0] + phi[1] * x) / 2)
    return np.array([[np.sum(p * (1 - p) * x ** (i + j)) for i in (0, 1)] for j in (0, 1)])


def quadratic_form_as_squares(v0, v1, phi0, phi1, x):
    return [(1, v0 + v1 * xi) for xi in x]


def decision_boundary(phi):
    return -phi[0] / phi[1]


def slope_at_boundary(phi):
    return phi[1] / 4


def loss_grid(phi0s, phi1s, x, y):
    return np.array([[loss(np.array([a, b]), x, y) for a in phi0s] for b in phi1s])
