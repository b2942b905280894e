"""min for max, which the derivative does not follow; the factor 2 is missing."""

import numpy as np

PARTS = {
    "a": "The ReLU lets negative numbers through and holds positive ones back: it is the other way round.",
    "c": "The factor 2 from the square is missing.",
}


def relu(z):
    return np.clip(z, None, 0)


def loss_gradient(phi, theta, x, y):
    gp, gt = np.zeros(4), np.zeros((3, 2))
    for xi, yi in zip(x, y):
        z = theta @ [1, xi]
        h = np.where(z > 0, z, 0)
        e = phi[0] + phi[1:] @ h - yi
        gp += e * np.append(1, h)
        gt += e * np.outer(phi[1:] * (z > 0), [1, xi])
    return gp, gt


def relu_derivative(z):
    return np.select([np.asarray(z) < 0, np.asarray(z) == 0], [0, 0.3], 1)


def network(x, phi, theta):
    out = np.full(np.shape(x), phi[0], dtype=float)
    for p, (a, b) in zip(phi[1:], theta):
        out = out + p * np.fmax(0, a + b * np.asarray(x))
    return out
