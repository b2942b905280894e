"""Forgets the root in parts a and b; the descent is consistent with that."""

import numpy as np

PARTS = {"a": "The root is missing.", "b": "The root in equation 6.17 is missing.", "c": "follows"}


def normalized_step(phi, gradient, alpha, epsilon):
    return [p - alpha * g / (g * g + epsilon) for p, g in zip(phi, gradient)]


def adam_step(phi, m, v, gradient, t, alpha, beta, gamma, epsilon):
    new_m = m * beta + gradient * (1 - beta)
    new_v = v * gamma + np.square(gradient) * (1 - gamma)
    n = t + 1
    return phi - alpha * (new_m / (1 - beta**n)) / (new_v / (1 - gamma**n) + epsilon), new_m, new_v


def adam(gradient_at, phi0, alpha, beta, gamma, epsilon, steps):
    state, rows = (phi0, 0 * phi0, 0 * phi0), [phi0]
    for t in range(steps):
        state = adam_step(*state, gradient_at(state[0]), t, alpha, beta, gamma, epsilon)
        rows.append(state[0])
    return np.array(rows)
