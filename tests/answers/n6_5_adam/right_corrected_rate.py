"""The correction is put into the learning rate, and epsilon scaled along with it."""

import math
import numpy as np


def normalized_step(phi, gradient, alpha, epsilon):
    return phi + alpha * -gradient / (np.abs(gradient) + epsilon)


def adam_step(phi, m, v, gradient, t, alpha, beta, gamma, epsilon):
    m = beta * m + (1 - beta) * gradient
    v = gamma * v + (1 - gamma) * gradient**2
    c = math.sqrt(1 - gamma ** (t + 1))
    rate = alpha * c / (1 - beta ** (t + 1))
    return phi - rate * m / (np.sqrt(v) + epsilon * c), m, v


def adam(gradient_at, phi0, alpha, beta, gamma, epsilon, steps):
    p, path = phi0 * 1.0, []
    m, v = np.zeros((2, p.size))
    for t in range(steps + 1):
        path.append(p)
        p, m, v = adam_step(p, m, v, gradient_at(phi=p), t, alpha, beta, gamma, epsilon)
    return np.array(path)
