"""The third unit is missing; the gradient belongs to this network."""

import numpy as np

PARTS = {
    "b": "The third unit is missing.",
    "c": "follows",
}


def relu(z):
    return np.maximum(z, 0)


def relu_derivative(z):
    return np.greater(z, 0) * 1.0


def network(x, phi, theta):
    return phi[0] + sum(phi[k + 1] * relu(theta[k, 0] + theta[k, 1] * x) for k in range(2))


def loss_gradient(phi, theta, x, y):
    r = 2 * (network(x, phi, theta) - y)
    gp, gt = np.zeros(4), np.zeros((3, 2))
    gp[0] = r.sum()
    for k in range(2):
        z = theta[k, 0] + theta[k, 1] * x
        gp[k + 1] = r @ relu(z)
        gt[k] = (r * phi[k + 1] * relu_derivative(z)) @ np.column_stack([x**0, x])
    return gp, gt
