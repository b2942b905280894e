"""The derivative is 1 only above 1; indices are off by one; only the last example counts."""

import numpy as np

PARTS = {
    "a": "The derivative is 1 only where z is larger than 1: it is 1 wherever z is positive.",
    "b": "The weights are shifted by one: the first unit has phi[1], because phi[0] is the constant.",
    "c": "Only the last example counts: add up over all of them.",
}


def relu(z):
    return np.piecewise(np.asarray(z, float), [np.asarray(z) < 0, np.asarray(z) >= 0], [0, lambda t: t])


def relu_derivative(z):
    return np.asarray(z) > 1


def network(x, phi, theta):
    f = phi[0]
    for k in range(3):
        f = f + phi[k] * np.maximum(0, theta[k, 0] + theta[k, 1] * x)
    return f


def loss_gradient(phi, theta, x, y):
    for xi, yi in zip(x, y):
        z = theta @ [1, xi]
        h = np.where(z > 0, z, 0)
        e = 2 * (phi[0] + phi[1:] @ h - yi)
        gp, gt = e * np.append(1, h), e * np.outer(phi[1:] * (z > 0), [1, xi])
    return gp, gt
