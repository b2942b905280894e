"""The derivatives by complex steps; np.heaviside."""

import numpy as np


def relu(z):
    return np.where(np.real(z) > 0, z, 0)


def relu_derivative(z):
    return np.heaviside(z, 0.5)


def network(x, phi, theta):
    return (
        phi[0]
        + phi[1] * relu(theta[0, 0] + theta[0, 1] * x)
        + phi[2] * relu(theta[1, 0] + theta[1, 1] * x)
        + phi[3] * relu(theta[2, 0] + theta[2, 1] * x)
    )


def loss_gradient(phi, theta, x, y):
    q = np.concatenate([phi, theta.ravel()]).astype(complex)
    g = []
    for i in range(10):
        p = q.copy()
        p[i] += 1e-40j
        g.append(np.sum((network(x, p[:4], p[4:].reshape(3, 2)) - y) ** 2).imag / 1e-40)
    return np.array(g[:4]), np.array(g[4:]).reshape(3, 2)
