"""The gate looks at x; only the last unit is left in the network."""

import numpy as np

PARTS = {
    "b": "Only the last unit is left: add up all three.",
    "c": "The gate looks at x: a unit is active where its own pre-activation z_k is positive.",
}


def relu(z):
    return np.piecewise(np.asarray(z, float), [np.asarray(z) < 0, np.asarray(z) >= 0], [0, lambda t: t])


def relu_derivative(z):
    return np.select([np.asarray(z) < 0, np.asarray(z) == 0], [0, 0.3], 1)


def network(x, phi, theta):
    for k in range(3):
        f = phi[0] + phi[k + 1] * np.maximum(0, theta[k, 0] + theta[k, 1] * x)
    return f


def loss_gradient(phi, theta, x, y):
    Z = theta[:, :1] + theta[:, 1:] * x
    A = Z * (Z > 0)
    r = 2 * (phi[0] + phi[1:] @ A - y)
    D = phi[1:, None] * r * (x > 0)
    return np.append(r.sum(), A @ r), np.column_stack([D.sum(1), D @ x])
