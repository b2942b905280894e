"""The ReLU is a step; activation outside; the gate is missing."""

import numpy as np

PARTS = {
    "a": "The ReLU is 1 for positive numbers: it is the number itself there, and 1 is its derivative.",
    "b": "The activation function is on the outside: it acts on each unit, before the units are added.",
    "c": "The gate is missing in those for theta: where a unit is inactive, its thetas change nothing.",
}


def relu(z):
    return np.heaviside(z, 0)


def network(x, phi, theta):
    total = phi[0] + 0.0 * x
    for p, (o, s) in zip(phi[1:], theta):
        total = total + p * (o + s * x)
    return np.where(total > 0, total, 0)


def loss_gradient(phi, theta, x, y):
    gp, gt = [0.0] * 4, [[0.0, 0.0] for _ in range(3)]
    for xi, yi in zip(x, y):
        z = [o + s * xi for o, s in theta]
        h = [max(0.0, v) for v in z]
        r = 2 * (phi[0] + sum(p * v for p, v in zip(phi[1:], h)) - yi)
        gp[0] += r
        for k in range(3):
            gp[k + 1] += r * h[k]
            gt[k][0] += r * phi[k + 1]
            gt[k][1] += r * phi[k + 1] * xi
    return gp, gt


def relu_derivative(z):
    return np.select([np.asarray(z) < 0, np.asarray(z) == 0], [0, 0.3], 1)
