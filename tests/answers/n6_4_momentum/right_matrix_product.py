"""One matrix product takes (phi, m, gradient) to the new (phi, m), a 2-D array."""

import numpy as np


def _transition(alpha, beta):
    return np.array([[1, -alpha * beta, -alpha * (1 - beta)], [0, beta, 1 - beta]])


def momentum_step(phi, m, gradient, alpha, beta):
    return _transition(alpha, beta) @ np.vstack([phi, m, gradient])


def nesterov_step(phi, m, gradient_at, alpha, beta):
    lead = np.array([1, -alpha * beta]) @ np.stack([phi, m])
    return _transition(alpha, beta) @ np.stack([phi, m, gradient_at(lead)])
