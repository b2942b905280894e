"""One array, changed in place and put into the path again and again, in b and in d."""

import numpy as np

PARTS = {
    "b": "Every row is the last point: all of them are the same array, changed in place.",
    "d": "Every row is the last point: all of them are the same array, changed in place.",
}


def exact_step_size(H, g):
    return (g @ g) / (g @ H @ g)


def steepest_descent(H, b, phi0, steps):
    phi = phi0.copy()
    path = [phi]
    for _ in range(steps):
        g = H @ phi + b
        phi -= exact_step_size(H, g) * g
        path.append(phi)
    return np.array(path)


def next_gradient(H, g):
    a = g.dot(g) / g.dot(H * g)
    return g - a * H * g


def calmer_descent(H, b, phi0, tolerance):
    low, high = np.linalg.eigvalsh(H) ** 0.5
    phi, v = phi0.copy(), 0 * phi0
    path = [phi]
    while np.linalg.norm(H @ phi + b) >= tolerance:
        v *= ((high - low) / (high + low)) ** 2
        v -= 4 / (high + low) ** 2 * (H @ phi + b)
        phi += v
        path.append(phi)
    return path
