"""Cholesky's factor as a preconditioner, damped; a generator; vectorised quotients."""

import numpy as np
import sympy as sp


class Bowl:
    def __init__(self, H, b):
        self.H, self.b = np.asarray(H), np.asarray(b)

    def gradient(self, phi):
        return self.H.dot(phi) + self.b

    def exact(self, g):
        return g.dot(g) / g.dot(self.H.dot(g))


def exact_step_size(H, g):
    return np.array(Bowl(H, 0 * g).exact(g)).item()


def steepest_descent(H, b, phi0, steps):
    bowl = Bowl(H, b)

    def walk(phi):
        for _ in range(steps):
            g = bowl.gradient(phi)
            phi = phi - bowl.exact(g) * g
            yield phi

    return [phi0, *walk(phi0)]


def next_gradient(H, g):
    Hg = H * g
    square, curvature = sum(k**2 for k in g), sum(k * m for k, m in zip(g, Hg))
    return sp.Matrix([(k * curvature - square * m) / curvature for k, m in zip(g, Hg)])


def calmer_descent(H, b, phi0, tolerance):
    bowl, factor = Bowl(H, b), np.linalg.cholesky(H)
    path = [phi0]
    while np.linalg.norm(bowl.gradient(path[-1])) >= tolerance:
        half = np.linalg.solve(factor, bowl.gradient(path[-1]))
        path.append(path[-1] - 0.9 * np.linalg.solve(factor.T, half))
    return path
