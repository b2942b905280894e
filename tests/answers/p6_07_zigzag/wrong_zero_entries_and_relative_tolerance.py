"""a takes one zero in g for a gradient of zero; d wants the gradient 4e-6 of the first one."""

import numpy as np

PARTS = {
    "a": "wrong",
    "d": "It stops too early: go on until the norm of the gradient is below the tolerance.",
}


def exact_step_size(H, g):
    # at the minimum there is nowhere to go
    if 0 in g:
        return 0.0
    return (g @ g) / (g @ H @ g)


def steepest_descent(H, b, phi0, steps):
    path = [phi0]
    for _ in range(steps):
        g = H @ path[-1] + b
        path.append(path[-1] - g @ g / (g @ H @ g) * g)
    return np.array(path)


def next_gradient(H, g):
    a = g.dot(g) / g.dot(H * g)
    return g - a * H * g


def calmer_descent(H, b, phi0, tolerance):
    low, high = np.sqrt(np.linalg.eigvalsh(H))
    rate, beta = 4 / (low + high) ** 2, ((high - low) / (high + low)) ** 2
    first = np.linalg.norm(H @ phi0 + b)
    path = [phi0, phi0 - rate * (H @ phi0 + b)]
    while np.linalg.norm(H @ path[-1] + b) > 4e-6 * first:
        path.append(path[-1] - rate * (H @ path[-1] + b) + beta * (path[-1] - path[-2]))
    return np.array(path)
