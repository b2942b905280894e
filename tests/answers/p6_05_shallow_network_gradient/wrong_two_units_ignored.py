"""The third unit is missing in the network; the gradient is that of the whole one."""

import numpy as np

PARTS = {
    "b": "The third unit is missing.",
}


def relu(z):
    return np.piecewise(np.asarray(z, float), [np.asarray(z) < 0, np.asarray(z) >= 0], [0, lambda t: t])


def relu_derivative(z):
    return np.select([np.asarray(z) < 0, np.asarray(z) == 0], [0, 0.3], 1)


def network(x, phi, theta):
    return phi[0] + sum(phi[k + 1] * np.maximum(0, theta[k, 0] + theta[k, 1] * x) for k in range(2))


def loss_gradient(phi, theta, x, y):
    Z = theta[:, :1] + theta[:, 1:] * x
    A = Z * (Z > 0)
    r = 2 * (phi[0] + phi[1:] @ A - y)
    D = phi[1:, None] * r * (Z > 0)
    return np.append(r.sum(), A @ r), np.column_stack([D.sum(1), D @ x])
