"""Half of the step; the sign of b; the step itself; a tolerance of its own."""

import numpy as np

PARTS = {
    "a": "The step is half as long as it should be: the ½ in the loss cancels the 2 of the derivative.",
    "b": "The sign of b is turned in the gradient: it is Hφ + b.",
    "c": "This is the step: asked for is the gradient at the point where it ends.",
    "d": "It stops too early: go on until the norm of the gradient is below the tolerance.",
}


def exact_step_size(H, g):
    return (g @ g) / 2 / np.sum(g * (H @ g))


def steepest_descent(H, b, phi0, steps):
    path = [phi0]
    for _ in range(steps):
        g = H @ path[-1] - b
        path.append(path[-1] - (g @ g) / (g @ H @ g) * g)
    return np.stack(path)


def next_gradient(H, g):
    alpha = g.dot(g) / g.dot(H * g)
    return [-alpha * k for k in g]


def calmer_descent(H, b, phi0, tolerance):
    low, high = np.sqrt(np.linalg.eigvalsh(H))
    rate, beta = (2 / (low + high)) ** 2, ((high - low) / (high + low)) ** 2
    velocity, path = 0 * phi0, [phi0]
    while np.linalg.norm(H @ path[-1] + b) > 1e-3:
        velocity = beta * velocity - rate * (H @ path[-1] + b)
        path.append(path[-1] + velocity)
    return path
