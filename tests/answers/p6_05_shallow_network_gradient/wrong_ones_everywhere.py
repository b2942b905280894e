"""The derivative is 1 everywhere; weights are missing; the mean."""

import numpy as np

PARTS = {
    "a": "The derivative is 1 for negative numbers, too: the ReLU is flat there.",
    "b": "The weights phi_k are missing.",
    "c": "It is divided by the number of examples: the loss is a sum, not a mean.",
}


def relu(z):
    return np.piecewise(np.asarray(z, float), [np.asarray(z) < 0, np.asarray(z) >= 0], [0, lambda t: t])


def relu_derivative(z):
    return np.asarray(z) ** 0


def network(x, phi, theta):
    return phi[0] + sum(np.maximum(0, o + s * x) for o, s in theta)


def loss_gradient(phi, theta, x, y):
    Z = theta[:, :1] + theta[:, 1:] * x
    A = Z * (Z > 0)
    r = 2 * (phi[0] + phi[1:] @ A - y)
    D = phi[1:, None] * r * (Z > 0)
    return np.append(r.mean(), (A * r).mean(axis=1)), np.column_stack([D.mean(1), (D * x).mean(1)])
