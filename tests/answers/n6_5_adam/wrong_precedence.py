"""Brackets forgotten around the denominator; the descent loses its state."""

import numpy as np

PARTS = {
    "a": "Epsilon is added to the quotient: it belongs to the denominator.",
    "b": "Epsilon is added to the quotient: it belongs to the denominator.",
    "c": "The state is lost: m and v begin at zero again in each step.",
}


def normalized_step(phi, gradient, alpha, epsilon):
    return phi - alpha * (gradient / np.abs(gradient) + epsilon)


def adam_step(phi, m, v, gradient, t, alpha, beta, gamma, epsilon):
    m = beta * m + (1 - beta) * gradient
    v = gamma * v + (1 - gamma) * gradient**2
    mt, vt = m / (1 - beta ** (t + 1)), v / (1 - gamma ** (t + 1))
    return phi - alpha * mt / np.sqrt(vt) + epsilon, m, v


def adam(gradient_at, phi0, alpha, beta, gamma, epsilon, steps):
    path = [phi0]
    for t in range(steps):
        g = gradient_at(path[-1])
        m = (1 - beta) * g
        v = (1 - gamma) * g**2
        path.append(
            path[-1] - alpha * m / (1 - beta ** (t + 1)) / np.sqrt(v / (1 - gamma ** (t + 1)) + epsilon)
        )
    return np.array(path)
