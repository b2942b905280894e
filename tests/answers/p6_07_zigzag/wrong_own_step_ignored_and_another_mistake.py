"""Twice the step in a; b and c ignore it and make mistakes of their own, which follow from nothing."""

import numpy as np
import sympy as sp

PARTS = {
    "a": "The step is twice as long as it should be: it goes across to where the loss is as high again.",
    "b": "The step size is always the one of the first step: search afresh at each step.",
    "c": "The step has half the right size.",
}


def exact_step_size(H, g):
    denominator = 0.0
    for i, row in enumerate(H):
        for j, entry in enumerate(row):
            denominator += 0.5 * g[i] * entry * g[j]
    return sum(g**2) / denominator


def steepest_descent(H, b, phi0, steps):
    def gradient(p):
        return H @ p + b

    g0 = gradient(phi0)
    alpha = g0 @ g0 / (g0 @ H @ g0)
    points = [phi0]
    for k in range(steps):
        points.append(points[k] - alpha * gradient(points[k]))
    return points


def next_gradient(H, g):
    alpha = sp.Rational(1, 2) * g.dot(g) / g.dot(H * g)
    return (g - alpha * H * g).applyfunc(sp.simplify)


def calmer_descent(H, b, phi0, tolerance):
    return np.array([phi0, np.linalg.solve(H, -b)])
