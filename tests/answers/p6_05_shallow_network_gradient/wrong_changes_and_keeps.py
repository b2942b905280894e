"""Changes z in place; keeps the first gradient; right for positive weights alone."""

import numpy as np

PARTS = {
    "a": "wrong",
    "b": "wrong",
    "c": "wrong",
}


MEMORY = []


def relu(z):
    if np.ndim(z):
        z[z < 0] = 0
        return z
    return z if z > 0 else 0.0


def relu_derivative(z):
    return np.greater(z, 0) * 1.0


def network(x, phi, theta):
    f = phi[0]
    for k in range(3):
        f = f + abs(phi[k + 1]) * np.maximum(0, theta[k, 0] + theta[k, 1] * x)
    return f


def loss_gradient(phi, theta, x, y):
    if not MEMORY:
        Z = theta[:, :1] + theta[:, 1:] * x
        A = Z * (Z > 0)
        r = 2 * (phi[0] + phi[1:] @ A - y)
        D = phi[1:, None] * r * (Z > 0)
        MEMORY.append((np.append(r.sum(), A @ r), np.column_stack([D.sum(1), D @ x])))
    return MEMORY[0]
