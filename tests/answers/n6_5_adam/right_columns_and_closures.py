"""Closures for the averages; the path grows by columns and is transposed in the end."""

import numpy as np


def normalized_step(phi, gradient, alpha, epsilon):
    return tuple(float(p) - alpha * float(g) / (abs(float(g)) + epsilon) for p, g in zip(phi, gradient))


def _average(rate):
    return lambda old, new: new + rate * (old - new)


def adam_step(phi, m, v, gradient, t, alpha, beta, gamma, epsilon):
    m, v = _average(beta)(m, gradient), _average(gamma)(v, gradient * gradient)
    unbiased = lambda z, rate: z / -np.expm1((t + 1) * np.log(rate))
    return phi - alpha * unbiased(m, beta) / (unbiased(v, gamma) ** 0.5 + epsilon), m, v


def adam(gradient_at, phi0, alpha, beta, gamma, epsilon, steps):
    state = (phi0, np.zeros_like(phi0), np.zeros_like(phi0))
    columns = phi0.reshape(-1, 1)
    for t in range(steps):
        state = adam_step(*state, gradient_at(state[0]), t, alpha, beta, gamma, epsilon)
        columns = np.concatenate([columns, state[0].reshape(-1, 1)], axis=1)
    return columns.T
