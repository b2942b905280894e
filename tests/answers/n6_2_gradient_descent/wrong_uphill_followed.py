"""The step goes uphill, and the descent is made of such steps."""

import numpy as np

PARTS = {
    "a": "The step goes uphill: the gradient has to be subtracted.",
    "b": "follows",
}


def gradient_step(phi, gradient, alpha):
    return np.add(phi, np.multiply(alpha, gradient))


def gradient_descent(gradient_at, phi0, alpha, steps):
    rows = [phi0]
    while len(rows) < steps + 1:
        rows.append(gradient_step(rows[-1], gradient_at(rows[-1]), alpha))
    return rows


def gradient_descent_with_line_search(loss, gradient_at, phi0, tolerance, max_steps):
    rows, alpha = [phi0], 1.0
    for _ in range(max_steps):
        here, g = rows[-1], gradient_at(rows[-1])
        if np.sqrt(g @ g) < tolerance:
            break
        alpha *= 8
        now = loss(here)
        while loss(here - alpha * g) > now - 0.1 * alpha * (g @ g):
            alpha *= 0.5
            if alpha < 1e-15:
                return np.array(rows)
        rows.append(here - alpha * g)
    return np.array(rows)
