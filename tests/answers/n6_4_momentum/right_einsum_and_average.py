"""Weighted averages by np.average and einsum."""

import numpy as np


def momentum_step(phi, m, gradient, alpha, beta):
    m = np.average([m, gradient], axis=0, weights=[beta, 1 - beta])
    return np.einsum("i,ij->j", np.array([1, -alpha]), np.stack([phi, m])), m


def nesterov_step(phi, m, gradient_at, alpha, beta):
    ahead = np.einsum("i,ij->j", np.array([1, -alpha * beta]), np.stack([phi, m]))
    w = np.stack([m, gradient_at(ahead)]).T @ np.array([beta, 1 - beta])
    return np.array([phi - alpha * w, w])
