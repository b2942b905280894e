"""Recursive functions on lists, loops over examples and units."""

import numpy as np


def relu(z):
    if np.ndim(z) == 0:
        return z if z >= 0 else 0
    return [relu(t) for t in z]


def relu_derivative(z):
    if np.ndim(z) == 0:
        if z < 0:
            return 0
        return 1
    return [relu_derivative(t) for t in z]


def f1(x, phi, theta):
    s = phi[0]
    for k in (1, 2, 3):
        s += phi[k] * relu(theta[k - 1][0] + theta[k - 1][1] * x)
    return s


def network(x, phi, theta):
    if np.ndim(x) == 0:
        return f1(x, phi, theta)
    return [f1(t, phi, theta) for t in x]


def loss_gradient(phi, theta, x, y):
    gp = [0] * 4
    gt = [[0, 0], [0, 0], [0, 0]]
    for xi, yi in zip(x, y):
        r = 2 * (f1(xi, phi, theta) - yi)
        gp[0] += r
        for k in range(3):
            z = theta[k][0] + theta[k][1] * xi
            gp[k + 1] += r * relu(z)
            gt[k][0] += r * phi[k + 1] * relu_derivative(z)
            gt[k][1] += r * phi[k + 1] * relu_derivative(z) * xi
    return gp, gt
