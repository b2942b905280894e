"""The Nesterov step calls the step of part a with the gradient ahead."""

import numpy as np


def momentum_step(phi, m, gradient, alpha, beta):
    m_new = np.add(np.multiply(beta, m), np.multiply(1 - beta, gradient))
    return np.subtract(phi, np.multiply(alpha, m_new)), m_new


def nesterov_step(phi, m, gradient_at, alpha, beta):
    return momentum_step(phi, m, gradient_at(phi - alpha * beta * m), alpha, beta)
