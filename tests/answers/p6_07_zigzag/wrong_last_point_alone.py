"""b and d return the last point alone, b as (P,) and d as a path of one row; c has the step."""

import numpy as np

PARTS = {
    "b": "Only the last point is returned: the path has a row for each step.",
    "c": "This is the step: asked for is the gradient at the point where it ends.",
    "d": "Only the last point is returned: the path begins at phi0.",
}


def exact_step_size(H, g):
    return (g @ g) / (g @ H @ g)


def steepest_descent(H, b, phi0, steps):
    for _ in range(steps):
        g = H @ phi0 + b
        phi0 = phi0 - exact_step_size(H, g) * g
    return phi0


def next_gradient(H, g):
    return -g * (g.T * g)[0] / (g.T * H * g)[0]


def calmer_descent(H, b, phi0, tolerance):
    return np.linalg.solve(H, -b).reshape(1, -1)
