"""np.piecewise, np.select, boolean indexing; a tuple and nested lists."""

import numpy as np


def relu(z):
    return np.piecewise(np.asarray(z, float), [np.asarray(z) < 0, np.asarray(z) >= 0], [0, lambda t: t])


def relu_derivative(z):
    return np.select([np.asarray(z) < 0, np.asarray(z) == 0], [0, 0.3], 1)


def network(x, phi, theta):
    out = np.full(np.shape(x), phi[0], dtype=float)
    for p, (a, b) in zip(phi[1:], theta):
        out = out + p * np.fmax(0, a + b * np.asarray(x))
    return out


def loss_gradient(phi, theta, x, y):
    e = network(x, phi, theta) - y
    gt = np.empty((3, 2))
    gp = [2 * np.sum(e)]
    for k in range(3):
        on = theta[k, 0] + theta[k, 1] * x > 0
        gp.append(2 * np.sum(e[on] * (theta[k, 0] + theta[k, 1] * x[on])))
        gt[k, 0] = 2 * phi[k + 1] * np.sum(e[on])
        gt[k, 1] = 2 * phi[k + 1] * np.dot(e[on], x[on])
    return tuple(gp), gt.tolist()
