"""RMSProp for Adam; part a divides by the largest entry; the rows are all one array."""

import numpy as np

PARTS = {
    "a": "The gradient is divided by its largest entry: each entry has to be divided by its own size.",
    "b": "The update uses the gradient in the place of the averaged m.",
    "c": "wrong",
}


def normalized_step(phi, gradient, alpha, epsilon):
    return phi - alpha * gradient / (max(abs(g) for g in gradient) + epsilon)


def adam_step(phi, m, v, gradient, t, alpha, beta, gamma, epsilon):
    m = beta * m + (1 - beta) * gradient
    v = gamma * v + (1 - gamma) * gradient**2
    return phi - alpha * gradient / (np.sqrt(v / (1 - gamma ** (t + 1))) + epsilon), m, v


def adam(gradient_at, phi0, alpha, beta, gamma, epsilon, steps):
    phi, m, v = phi0.copy(), np.zeros_like(phi0), np.zeros_like(phi0)
    path = [phi]
    for t in range(steps):
        moved, m, v = adam_step(phi, m, v, gradient_at(phi), t, alpha, beta, gamma, epsilon)
        phi[:] = moved
        path.append(phi)
    return np.array(path)
