"""A tolerance of its own, 3e-7."""

import numpy as np
import sympy as sp

PARTS = {
    "d": "It stops too early: go on until the norm of the gradient is below the tolerance.",
}


def exact_step_size(H, g):
    return float(np.linalg.norm(g) ** 2 / np.inner(g, np.matmul(H, g)))


def steepest_descent(H, b, phi0, steps):
    if steps == 0:
        return phi0[None, :].copy()
    rest = steepest_descent(H, b, phi0, steps - 1)
    g = H @ rest[-1] + b
    return np.vstack([rest, rest[-1] - g * (g @ g) / (g @ H @ g)])


def next_gradient(H, g):
    a = sp.Symbol("a")
    n = g - a * H * g
    sol = sp.solve(n.dot(g), a)[0]
    return n.subs(a, sol)


def calmer_descent(H, b, phi0, tolerance):
    low, high = np.sqrt(np.linalg.eigvalsh(H))
    rate, beta = (2 / (low + high)) ** 2, ((high - low) / (high + low)) ** 2
    velocity, path = 0 * phi0, [phi0]
    while np.linalg.norm(H @ path[-1] + b) >= 3e-7:
        velocity = beta * velocity - rate * (H @ path[-1] + b)
        path.append(path[-1] + velocity)
    return np.array(path)
