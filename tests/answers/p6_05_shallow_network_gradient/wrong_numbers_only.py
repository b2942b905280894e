"""max and if on arrays: for single numbers alone; three digits; the pair as one array."""

import numpy as np

PARTS = {
    "a": "wrong",
    "b": "wrong",
    "c": "wrong",
}


def relu(z):
    return max(0, z)


def relu_derivative(z):
    if z > 0:
        return 1
    return 0


def network(x, phi, theta):
    f = phi[0]
    for k in range(3):
        f = f + phi[k + 1] * np.maximum(0, theta[k, 0] + theta[k, 1] * x)
    return np.round(f, 3)


def loss_gradient(phi, theta, x, y):
    Z = theta[:, :1] + theta[:, 1:] * x
    A = Z * (Z > 0)
    r = 2 * (phi[0] + phi[1:] @ A - y)
    D = phi[1:, None] * r * (Z > 0)
    return np.concatenate([[r.sum()], A @ r, D.sum(1), D @ x])
