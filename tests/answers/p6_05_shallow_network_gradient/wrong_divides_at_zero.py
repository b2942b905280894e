"""Divides by zero at z = 0; rows of theta read backwards; the columns exchanged."""

import numpy as np

PARTS = {
    "a": "At z = 0 it has no finite value, as 0 divided by 0 has none: choose one from 0 to 1.",
    "b": "theta_k0 and theta_k1 have changed places: the first is the offset, the second multiplies x.",
    "c": "The columns of dL_dtheta are exchanged: those for the offsets theta_k0 come first.",
}


def relu(z):
    return np.maximum(0, z)


def relu_derivative(z):
    with np.errstate(invalid="ignore"):
        return np.maximum(z, 0) / np.asarray(z)


def network(x, phi, theta):
    return phi[0] + sum(p * np.maximum(0, np.polyval(t, x)) for p, t in zip(phi[1:], theta))


def loss_gradient(phi, theta, x, y):
    gp, gt = np.zeros(4), np.zeros((3, 2))
    for xi, yi in zip(x, y):
        z = theta @ [1, xi]
        h = np.where(z > 0, z, 0)
        e = 2 * (phi[0] + phi[1:] @ h - yi)
        gp += e * np.append(1, h)
        gt += e * np.outer(phi[1:] * (z > 0), [xi, 1])
    return gp, gt
