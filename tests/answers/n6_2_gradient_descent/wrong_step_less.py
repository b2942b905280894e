"""Takes one step too few."""

import numpy as np

PARTS = {
    "b": "The path has one step too few.",
}


def gradient_step(phi, gradient, alpha):
    out = np.empty(len(phi))
    for i, g in enumerate(gradient):
        out[i] = phi[i] - alpha * g
    return out


def gradient_descent(gradient_at, phi0, alpha, steps):
    path = [phi0]
    for _ in range(steps - 1):
        path.append(path[-1] - alpha * gradient_at(path[-1]))
    return np.array(path)


def gradient_descent_with_line_search(loss, gradient_at, phi0, tolerance, max_steps):
    rows = [phi0]
    while len(rows) - 1 < max_steps:
        p = rows[-1]
        g = gradient_at(p)
        n = np.linalg.norm(g)
        if n < tolerance:
            return np.vstack(rows)
        e = 1e-4 / n
        curv = g @ (g - gradient_at(p - e * g)) / e
        a = n * n / curv if curv > 0 else 1000.0
        L = loss(p)
        tries = 0
        while not loss(p - a * g) < L:
            a *= 0.5
            tries += 1
            if tries > 80:
                return np.vstack(rows)
        rows.append(p - a * g)
    return np.vstack(rows)
