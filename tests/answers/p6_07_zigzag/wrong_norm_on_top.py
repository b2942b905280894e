"""The norm is not squared; the first gradient throughout; the Hessian missing; momentum that is badly tuned."""

import math

import numpy as np

PARTS = {
    "a": "On top stands the norm of g: it has to be the norm squared, gᵀg.",
    "b": "The gradient is always the one at the start: take it afresh at each step.",
    "c": "The Hessian is missing: moving by -αg changes the gradient by -αHg.",
    "d": "The path takes more than half of the steps that steepest descent takes.",
}


def exact_step_size(H, g):
    return math.sqrt(sum(k * k for k in g)) / np.dot(g, H @ g)


def steepest_descent(H, b, phi0, steps):
    g = H @ phi0 + b
    alpha = (g @ g) / (g @ H @ g)
    return phi0 - alpha * np.arange(steps + 1)[:, None] * g


def next_gradient(H, g):
    alpha = (g.T * g)[0] / (g.T * H * g)[0]
    return (1 - alpha) * g


def calmer_descent(H, b, phi0, tolerance):
    rate = 1 / np.linalg.eigvalsh(H)[-1]
    velocity, path = np.zeros(2), [phi0]
    while np.linalg.norm(H @ path[-1] + b) >= tolerance:
        velocity = 0.3 * velocity - rate * (H @ path[-1] + b)
        path.append(path[-1] + velocity)
    return np.array(path)
