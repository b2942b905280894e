"""A leaky ReLU; units weighted inside; phi_k is missing in those for theta."""

import numpy as np

PARTS = {
    "a": "This is a leaky ReLU, with a slope of 0.01 for negative numbers: theirs is zero.",
    "b": "The activation function includes the weight: phi_k multiplies the ReLU, outside of it.",
    "c": "The factor phi_k is missing in those for theta: the unit's output is multiplied by it.",
}


def relu(z):
    return np.maximum(0.01 * np.asarray(z), z)


def network(x, phi, theta):
    units = [np.maximum(0, p * (o + s * np.asarray(x))) for p, (o, s) in zip(phi[1:], theta)]
    return phi[0] + units[0] + units[1] + units[2]


def loss_gradient(phi, theta, x, y):
    Z = theta[:, :1] + theta[:, 1:] * x
    A = Z * (Z > 0)
    r = 2 * (phi[0] + phi[1:] @ A - y)
    D = r * (Z > 0)
    return np.append(r.sum(), A @ r), np.column_stack([D.sum(1), D @ x])


def relu_derivative(z):
    return np.select([np.asarray(z) < 0, np.asarray(z) == 0], [0, 0.3], 1)
