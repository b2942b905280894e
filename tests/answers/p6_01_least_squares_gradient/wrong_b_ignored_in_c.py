"""b lacks the 2; c does not build on it and is right."""

import numpy as np

PARTS = {
    "b": "The factor 2 from the square is missing in the outer derivative.",
}


def loss(phi, x, y):
    X = np.column_stack([np.ones_like(x), x])
    return float(np.linalg.norm(X @ phi - y) ** 2)


def chain_rule(phi0, phi1, x, y):
    return phi0 + phi1 * x - y, phi0 + phi1 * x - y, 1, x


def example_gradient(phi0, phi1, x, y):
    return 2 * phi0 + 2 * phi1 * x - 2 * y, 2 * x * phi0 + 2 * phi1 * x**2 - 2 * x * y


def loss_gradient(phi, x, y):
    f = lambda a, b: np.sum((a + b * x - y) ** 2)
    h = 1e-20
    return [f(phi[0] + 1j * h, phi[1]).imag / h, f(phi[0], phi[1] + 1j * h).imag / h]
