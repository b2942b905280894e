"""A norm that is not squared in a; the sign of b turned in b and in d; the step added in c."""

import math

import numpy as np

PARTS = {
    "a": "On top stands the norm of g: it has to be the norm squared, gᵀg.",
    "b": "The sign of b is turned in the gradient: it is Hφ + b.",
    "c": "The step is added: moving against the gradient subtracts αHg.",
    "d": "The sign of b is turned in the gradient: it is Hφ + b.",
}


def exact_step_size(H, g):
    return math.sqrt(sum(entry**2 for entry in g)) / float(g @ (H @ g))


def steepest_descent(H, b, phi0, steps):
    # residual of H phi = b, as in the textbooks on linear systems
    phi, path = phi0, [phi0]
    for _ in range(steps):
        r = b - H @ phi
        phi = phi + (r @ r) / (r @ H @ r) * r
        path.append(phi)
    return np.array(path)


def next_gradient(H, g):
    p, q, r = H[0, 0], H[0, 1], H[1, 1]
    u, v = g
    alpha = (u * u + v * v) / (p * u * u + 2 * q * u * v + r * v * v)
    return u + alpha * (p * u + q * v), v + alpha * (q * u + r * v)


def calmer_descent(H, b, phi0, tolerance):
    phi, path = phi0, [phi0]
    r = b - H @ phi
    d = r
    while np.linalg.norm(r) >= tolerance:
        alpha = (r @ r) / (d @ H @ d)
        phi = phi + alpha * d
        path.append(phi)
        fresh = b - H @ phi
        d = fresh + (fresh @ fresh) / (r @ r) * d
        r = fresh
    return np.array(path)
