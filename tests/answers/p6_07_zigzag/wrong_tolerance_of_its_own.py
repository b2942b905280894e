"""d stops at 3e-7 whatever the tolerance; c doubles the step; b has a step too many."""

import numpy as np

PARTS = {
    "b": "The path has one step too many.",
    "c": "The step has twice the right size.",
    "d": "It stops too early: go on until the norm of the gradient is below the tolerance.",
}
TOLERANCE = 3e-7


def exact_step_size(H, g):
    return (g @ g) / (g @ H @ g)


def steepest_descent(H, b, phi0, steps):
    path, k = [phi0], 0
    while k <= steps:
        g = H @ path[-1] + b
        path.append(path[-1] - g * exact_step_size(H, g))
        k += 1
    return np.array(path)


def next_gradient(H, g):
    a = 2 * (g.T * g)[0] / (g.T * H * g)[0]
    return (g - a * H * g).T


def calmer_descent(H, b, phi0, tolerance):
    low, high = np.sqrt(np.linalg.eigvalsh(H))
    beta, rate = ((high - low) / (high + low)) ** 2, (2 / (high + low)) ** 2
    path, move = [phi0], np.zeros(2)
    while np.linalg.norm(H @ path[-1] + b) > TOLERANCE:
        move = beta * move - rate * (H @ path[-1] + b)
        path.append(path[-1] + move)
    return np.array(path)
