"""The derivative is the number itself, and the gradient uses it; the activation is missing in the network."""

import numpy as np

PARTS = {
    "a": "The derivative is the number itself where it is positive: the slope of z is 1.",
    "b": "The activation function is missing: without it the network is a straight line.",
    "c": "follows",
}


def relu(z):
    return np.maximum(z, 0)


def relu_derivative(z):
    return np.maximum(z, 0)


def network(x, phi, theta):
    return phi[0] + np.tensordot(
        phi[1:], theta[:, 0][(...,) + (None,) * np.ndim(x)] + np.multiply.outer(theta[:, 1], x), 1
    )


def loss_gradient(phi, theta, x, y):
    Z = theta[:, :1] + theta[:, 1:] * x
    r = 2 * (phi[0] + phi[1:] @ relu(Z) - y)
    D = phi[1:, None] * r * relu_derivative(Z)
    return np.append(r.sum(), relu(Z) @ r), np.column_stack([D.sum(1), D @ x])
