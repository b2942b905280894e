"""Steps that go uphill in b; the next gradient taken for zero; the path of d moves away."""

import numpy as np

PARTS = {
    "b": "The steps go uphill: they have to be subtracted.",
    "c": "The gradient is not zero after one step: only its part along g is.",
    "d": "The path ends with a longer gradient than it began with: it moves away from the minimum.",
}


def exact_step_size(H, g):
    return (g @ g) / (g @ H @ g)


def steepest_descent(H, b, phi0, steps):
    out = [list(phi0)]
    for _ in range(steps):
        here = np.array(out[-1])
        grad = H.dot(here) + b
        out.append(list(here + exact_step_size(H, grad) * grad))
    return out


def next_gradient(H, g):
    return (0, 0)


def calmer_descent(H, b, phi0, tolerance):
    path = [phi0]
    for _ in range(30):
        path.append(path[-1] + np.linalg.solve(H, H @ path[-1] + b))
    return np.array(path)
