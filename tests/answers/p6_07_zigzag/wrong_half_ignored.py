"""Half of the exact step in a; b and c do not build on it and are right."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "The step is half as long as it should be: the ½ in the loss cancels the 2 of the derivative.",
}


def exact_step_size(H, g):
    return np.vdot(g, g) / (2 * np.vdot(g, H @ g))


def steepest_descent(H, b, phi0, steps):
    P = phi0.shape[0]
    path = np.empty((steps + 1, P))
    path[0, :] = phi0
    i = 0
    while i < steps:
        g = np.matmul(path[i], H) + b
        path[i + 1] = path[i] - np.dot(g, g) / np.dot(g, H.dot(g)) * g
        i += 1
    return path.tolist()


def next_gradient(H, g):
    al = sp.Rational(1) * g.norm() ** 2 / (g.T * H * g)[0]
    return list(g - al * H * g)


def calmer_descent(H, b, phi0, tolerance):
    p = np.copy(phi0)
    path = [np.copy(p)]
    for _ in range(5):
        p = p - np.linalg.inv(H) @ (H @ p + b)
        path.append(p)
        if np.sqrt(np.sum((H @ p + b) ** 2)) < tolerance:
            break
    return np.array(path)
