"""Arrays throughout: tensordot, einsum; half of the sign plus one."""

import numpy as np


def relu(z):
    return (z + np.abs(z)) / 2


def relu_derivative(z):
    return (1 + np.sign(z)) / 2


def network(x, phi, theta):
    X = np.stack([np.ones(np.shape(x)), x])
    return phi[0] + np.tensordot(phi[1:], relu(np.tensordot(theta, X, 1)), 1)


def loss_gradient(phi, theta, x, y):
    X = np.stack([np.ones_like(x), x])
    Z = theta @ X
    A = np.vstack([np.ones_like(x), relu(Z)])
    r = 2 * (phi @ A - y)
    return A @ r, np.einsum("k,ki,i,ji->kj", phi[1:], relu_derivative(Z), r, X)
