"""The absolute value for the ReLU; its network follows, and so does the gradient of that; activation missing nowhere."""

import numpy as np

PARTS = {
    "a": "The ReLU turns the sign of negative numbers: it makes them zero.",
    "b": "follows",
    "c": "follows",
}


def relu(z):
    return (np.asarray(z) ** 2) ** 0.5


def relu_derivative(z):
    return np.asarray(z) > 0


def network(x, phi, theta):
    return phi[0] + sum(p * relu(t[0] + t[1] * np.asarray(x)) for p, t in zip(phi[1:], theta))


def loss_gradient(phi, theta, x, y):
    r = 2 * (network(x, phi, theta) - y)
    Z = theta[:, :1] + theta[:, 1:] * x
    D = phi[1:, None] * r * np.sign(Z)
    return np.append(r.sum(), relu(Z) @ r), np.column_stack([D.sum(1), D @ x])
