"""The step upside down; uphill; plus; the zigzag once more."""

import math

import numpy as np

PARTS = {
    "a": "The fraction is upside down: gᵀg belongs on top, gᵀHg below.",
    "b": "The steps go uphill: they have to be subtracted.",
    "c": "The step is added: moving against the gradient subtracts αHg.",
    "d": "This is the zigzag again: each step is at a right angle to the last.",
}


def exact_step_size(H, g):
    num = den = 0.0
    for i in range(len(g)):
        num += g[i] ** 2
        for j in range(len(g)):
            den += g[i] * H[i, j] * g[j]
    return den / num


def steepest_descent(H, b, phi0, steps):
    path = np.zeros((steps + 1, len(phi0)))
    path[0] = phi0
    for t in range(steps):
        g = np.dot(H, path[t]) + b
        path[t + 1] = path[t] + np.dot(g, g) / np.dot(g, np.dot(H, g)) * g
    return path


def next_gradient(H, g):
    square = g[0] ** 2 + g[1] ** 2
    curvature = H[0, 0] * g[0] ** 2 + 2 * H[0, 1] * g[0] * g[1] + H[1, 1] * g[1] ** 2
    return [g[i] + square / curvature * (H[i, 0] * g[0] + H[i, 1] * g[1]) for i in range(2)]


def calmer_descent(H, b, phi0, tolerance):
    phi, path = np.array(phi0), [list(phi0)]
    while True:
        g = H.dot(phi) + b
        if math.sqrt(g.dot(g)) < tolerance:
            return path
        phi = phi - g.dot(g) / g.dot(H.dot(g)) * g
        path.append(list(phi))
