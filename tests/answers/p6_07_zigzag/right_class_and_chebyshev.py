"""A class holds the bowl; Chebyshev's three-term recursion; the dot product by Gram and Schmidt."""

import numpy as np


class Bowl:
    def __init__(self, H, b):
        self.H, self.b = H, b

    def gradient(self, phi):
        return self.H @ phi + self.b

    def step_size(self, g):
        return sum(g**2) / sum(g * (self.H @ g))

    def step(self, phi):
        g = self.gradient(phi)
        return phi - self.step_size(g) * g


def exact_step_size(H, g):
    return Bowl(H, np.zeros(len(g))).step_size(g)


def steepest_descent(H, b, phi0, steps):
    bowl, path = Bowl(H, b), [phi0]
    while len(path) <= steps:
        path.append(bowl.step(path[-1]))
    return np.row_stack(path) if hasattr(np, "row_stack") else np.vstack(path)


def next_gradient(H, g):
    # What is left of -Hg without its part along g, in the right length.
    Hg = H * g
    perpendicular = Hg - (Hg.dot(g) / g.dot(g)) * g
    return -perpendicular * (g.dot(g) / g.dot(Hg))


def calmer_descent(H, b, phi0, tolerance):
    bowl = Bowl(H, b)
    low, high = np.linalg.eigvalsh(H)
    middle, half = (high + low) / 2, (high - low) / 2
    ratio = half / middle
    phi, path = phi0, [phi0]
    residual = -bowl.gradient(phi)
    move = residual / middle
    while np.linalg.norm(residual) >= tolerance:
        phi = phi + move
        path.append(phi)
        residual = -bowl.gradient(phi)
        fresh = 1 / (2 * middle / half - ratio)
        move = fresh * ratio * move + 2 * fresh / half * residual
        ratio = fresh
    return np.array(path)
