"""Momentum with the usual numbers, 0.9 and 0.05, whatever the valley; b forgets the vector b."""

import numpy as np

PARTS = {
    "b": "The vector b is missing in the gradient.",
    "c": "The Hessian is missing: moving by -αg changes the gradient by -αHg.",
    "d": "The learning rate and β are the same in all valleys: a steeper one needs a smaller rate.",
}


def exact_step_size(H, g):
    return (g @ g) / (g @ H @ g)


def steepest_descent(H, b, phi0, steps):
    path = [phi0]
    for i in range(steps):
        g = H @ path[i]
        path.append(path[i] - exact_step_size(H, g) * g)
    return np.array(path)


def next_gradient(H, g):
    alpha = g.dot(g) / (g.T * H * g)[0]
    return (1 - alpha) * g[0], (1 - alpha) * g[1]


def calmer_descent(H, b, phi0, tolerance):
    momentum, lr, velocity = 0.9, 0.05, np.zeros(2)
    history = [phi0]
    for _epoch in range(2000):
        grad = H @ history[-1] + b
        if np.linalg.norm(grad) < tolerance:
            break
        velocity = momentum * velocity + (1 - momentum) * grad
        history.append(history[-1] - lr * velocity)
    return np.array(history)
