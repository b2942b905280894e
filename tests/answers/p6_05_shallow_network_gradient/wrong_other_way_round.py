"""The derivative is 1 for negative numbers; phi_0 is missing in the network; y - f."""

import numpy as np

PARTS = {
    "a": "The derivative is 1 for negative numbers and 0 for positive ones: it is the other way round.",
    "b": "phi_0 is missing.",
    "c": "The residual is y - f where it has to be f - y: the gradient points the opposite way.",
}


def relu(z):
    return np.piecewise(np.asarray(z, float), [np.asarray(z) < 0, np.asarray(z) >= 0], [0, lambda t: t])


def relu_derivative(z):
    return np.asarray(z) <= 0


def network(x, phi, theta):
    return sum(phi[k] * np.fmax(theta[k - 1][0] + theta[k - 1][1] * x, 0) for k in (1, 2, 3))


def loss_gradient(phi, theta, x, y):
    gp, gt = np.zeros(4), np.zeros((3, 2))
    for xi, yi in zip(x, y):
        z = theta @ [1, xi]
        h = np.where(z > 0, z, 0)
        e = 2 * (yi - phi[0] - phi[1:] @ h)
        gp += e * np.append(1, h)
        gt += e * np.outer(phi[1:] * (z > 0), [1, xi])
    return gp, gt
