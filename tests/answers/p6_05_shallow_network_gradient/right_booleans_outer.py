"""Booleans as numbers, outer products; a list of two arrays."""

import numpy as np


def relu(z):
    return z * (np.asarray(z) > 0)


def relu_derivative(z):
    return np.asarray(z) >= 0


def network(x, phi, theta):
    z = np.multiply.outer(x, theta[:, 1]) + theta[:, 0]
    return relu(z) @ phi[1:] + phi[0]


def loss_gradient(phi, theta, x, y):
    Z = np.outer(x, theta[:, 1]) + theta[:, 0]
    r = network(x, phi, theta) - y
    D = 2 * r[:, None] * phi[None, 1:] * (Z > 0)
    return [
        np.concatenate([[2 * r.sum()], 2 * r @ relu(Z)]),
        np.column_stack([D.sum(0), (D * x[:, None]).sum(0)]),
    ]
