"""The path by recursion; sign times share in part a."""

import numpy as np


def normalized_step(phi, gradient, alpha, epsilon):
    size = np.absolute(gradient)
    return phi - alpha * np.sign(gradient) * (size / (size + epsilon))


def adam_step(phi, m, v, gradient, t, alpha, beta, gamma, epsilon):
    m = np.add(beta * m, gradient - beta * gradient)
    v = np.add(gamma * v, (1 - gamma) * np.multiply(gradient, gradient))
    left = [1.0, 1.0]
    for _ in range(t + 1):
        left[0] *= beta
        left[1] *= gamma
    step = np.true_divide(m / (1 - left[0]), np.power(v / (1 - left[1]), 0.5) + epsilon)
    return phi - alpha * step, m, v


def adam(gradient_at, phi0, alpha, beta, gamma, epsilon, steps):
    def go(phi, m, v, t):
        if t == steps:
            return [phi]
        following = adam_step(phi, m, v, gradient_at(phi), t, alpha, beta, gamma, epsilon)
        return [phi, *go(*following, t + 1)]

    return np.array(go(phi0.copy(), 0 * phi0, 0 * phi0, 0))
