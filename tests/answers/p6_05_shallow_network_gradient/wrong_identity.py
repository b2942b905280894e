"""The ReLU lets everything through; the network is built on it; the gradient on its own right ReLU."""

import numpy as np

PARTS = {
    "a": "The ReLU does not change anything: negative numbers become zero.",
    "b": "follows",
}


def relu(z):
    return z


def network(x, phi, theta):
    f = phi[0]
    for k in range(3):
        f = f + phi[k + 1] * relu(theta[k, 0] + theta[k, 1] * x)
    return f


def loss_gradient(phi, theta, x, y):
    Z = theta[:, :1] + theta[:, 1:] * x
    A = Z * (Z > 0)
    r = 2 * (phi[0] + phi[1:] @ A - y)
    D = phi[1:, None] * r * (Z > 0)
    return np.append(r.sum(), A @ r), np.column_stack([D.sum(1), D @ x])


def relu_derivative(z):
    return np.select([np.asarray(z) < 0, np.asarray(z) == 0], [0, 0.3], 1)
