"""The inverse matrix; nested loops; a list in place of a matrix."""

import numpy as np
import sympy as sp


def exact_step_size(H, g):
    num = 0
    den = 0
    for i in range(len(g)):
        num += g[i] ** 2
        for j in range(len(g)):
            den += g[i] * H[i][j] * g[j]
    return num / den


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
