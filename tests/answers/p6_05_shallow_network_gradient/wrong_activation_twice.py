"""The ReLU outside as well; z for a[z] in the gradient."""

import numpy as np

PARTS = {
    "b": "The activation function is on the outside as well: it acts on the units alone.",
    "c": "The derivatives for phi_1 to phi_3 have z_k in the place of a[z_k]: the ReLU is missing in them.",
}


def relu(z):
    return np.piecewise(np.asarray(z, float), [np.asarray(z) < 0, np.asarray(z) >= 0], [0, lambda t: t])


def relu_derivative(z):
    return np.select([np.asarray(z) < 0, np.asarray(z) == 0], [0, 0.3], 1)


def network(x, phi, theta):
    f = phi[0]
    for k in range(3):
        f = f + phi[k + 1] * np.maximum(0, theta[k, 0] + theta[k, 1] * x)
    return np.maximum(0, f)


def loss_gradient(phi, theta, x, y):
    Z = theta[:, :1] + theta[:, 1:] * x
    r = 2 * (phi[0] + phi[1:] @ (Z * (Z > 0)) - y)
    D = phi[1:, None] * r * (Z > 0)
    return np.append(r.sum(), Z @ r), np.column_stack([D.sum(1), D @ x])
