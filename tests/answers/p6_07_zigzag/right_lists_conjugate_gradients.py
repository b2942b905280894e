"""Lists and loops; conjugate gradients; entries written out."""

import numpy as np


def mv(A, v):
    return [sum(a * c for a, c in zip(row, v)) for row in A]


def dot(u, v):
    return sum(a * c for a, c in zip(u, v))


def exact_step_size(H, g):
    return dot(g, g) / dot(g, mv(H, g))


def steepest_descent(H, b, phi0, steps):
    p = list(phi0)
    path = [p]
    for _ in range(steps):
        g = [u + w for u, w in zip(mv(H, p), b)]
        a = exact_step_size(H, g)
        p = [u - a * w for u, w in zip(p, g)]
        path.append(p)
    return path


def next_gradient(H, g):
    a, b, d = H[0, 0], H[0, 1], H[1, 1]
    s, t = g
    q = a * s**2 + 2 * b * s * t + d * t**2
    n = s**2 + t**2
    return [s - n * (a * s + b * t) / q, t - n * (b * s + d * t) / q]


def calmer_descent(H, b, phi0, tolerance):
    x = phi0.astype(float)
    path = [x.copy()]
    r = -(H @ x + b)
    d = r.copy()
    while np.linalg.norm(H @ path[-1] + b) >= tolerance:
        if np.linalg.norm(r) < 1e-300:
            break
        a = r @ r / (d @ H @ d)
        x = x + a * d
        path.append(x)
        rn = -(H @ x + b)
        d = rn + (rn @ rn) / (r @ r) * d
        r = rn
    return path
