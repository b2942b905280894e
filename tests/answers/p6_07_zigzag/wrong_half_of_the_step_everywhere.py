"""Half of the exact step in a; b and c use it and are right given that."""

import numpy as np

PARTS = {
    "a": "The step is half as long as it should be: the ½ in the loss cancels the 2 of the derivative.",
    "b": "follows",
    "c": "follows",
}


def exact_step_size(H, g):
    # minimum of 1/2 g'Hg a^2 - 1/2 g'g a ... the half taken twice
    quadratic, linear = g.dot(H).dot(g), 0.5 * g.dot(g)
    return linear / quadratic


def steepest_descent(H, b, phi0, steps):
    phis = [np.copy(phi0)]
    while len(phis) < steps + 1:
        grad = np.matmul(H, phis[-1]) + b
        phis.append(phis[-1] - exact_step_size(H, grad) * grad)
    return np.vstack(phis)


def next_gradient(H, g):
    size = (g.T * g)[0] / (2 * (g.T * H * g)[0])
    return [entry.together() for entry in g - size * H * g]


def calmer_descent(H, b, phi0, tolerance):
    return np.array([phi0, np.linalg.solve(H, -b)])
