"""Divides the gradient by itself; averages the square of m; counts the descent from 1."""

import numpy as np

PARTS = {
    "a": "The gradient is divided by itself: it has to be divided by its size, which has no sign.",
    "b": "v is taken from m: equation 6.15 has the square of the gradient.",
    "c": "The steps are counted from 1: the first has t = 0.",
}


def normalized_step(phi, gradient, alpha, epsilon):
    return phi - alpha * (gradient / (gradient + epsilon))


def adam_step(phi, m, v, gradient, t, alpha, beta, gamma, epsilon):
    m = beta * m + (1 - beta) * gradient
    v = gamma * v + (1 - gamma) * m * m
    return phi - alpha * m / (1 - beta ** (t + 1)) / (np.sqrt(v / (1 - gamma ** (t + 1))) + epsilon), m, v


def adam(gradient_at, phi0, alpha, beta, gamma, epsilon, steps):
    phi, m, v, path = phi0, 0.0, 0.0, [phi0]
    for t in range(1, steps + 1):
        g = gradient_at(phi)
        m = beta * m + (1 - beta) * g
        v = gamma * v + (1 - gamma) * g * g
        phi = phi - alpha * m / (1 - beta ** (t + 1)) / (np.sqrt(v / (1 - gamma ** (t + 1))) + epsilon)
        path.append(phi)
    return np.array(path)
