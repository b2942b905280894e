"""The ReLU by a square root, its derivative by a division that spares zero."""

import numpy as np


def relu(z):
    return (np.sqrt(np.square(z)) + z) * 0.5


def relu_derivative(z):
    z = np.asarray(z)
    return np.divide(relu(z), z, out=np.zeros_like(z, dtype=float), where=z != 0)


def network(x, phi, theta):
    g = lambda xi: phi[0] + np.dot(phi[1:], np.maximum(0, theta @ [1, xi]))
    return g(x) if np.isscalar(x) or np.ndim(x) == 0 else np.array([g(t) for t in x])


def loss_gradient(phi, theta, x, y):
    gp = 0
    gt = 0
    for t, s in zip(x, y):
        v = np.array([1, t])
        z = theta @ v
        e = 2 * (network(t, phi, theta) - s)
        gp = gp + e * np.append(1, relu(z))
        gt = gt + e * np.outer(phi[1:] * relu_derivative(z), v)
    return gp, gt
