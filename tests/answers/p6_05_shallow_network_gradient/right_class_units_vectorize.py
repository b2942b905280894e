"""A class for the hidden units, np.vectorize, one example at a time."""

import numpy as np


class Unit:
    def __init__(s, o, m):
        s.o, s.m = o, m

    def z(s, x):
        return s.o + s.m * x


relu = np.vectorize(lambda t: t if t > 0 else 0.0, otypes=[float])


relu_derivative = np.vectorize(lambda t: float(t > 0), otypes=[float])


def network(x, phi, theta):
    units = [Unit(*row) for row in theta]
    return phi[0] + sum(p * relu(u.z(x)) for p, u in zip(phi[1:], units))


def loss_gradient(phi, theta, x, y):
    gp, gt = np.zeros(4), np.zeros((3, 2))
    for a, b in zip(x, y):
        e = 2 * (float(network(a, phi, theta)) - b)
        zs = [Unit(*row).z(a) for row in theta]
        gp += e * np.array([1] + [max(0, z) for z in zs])
        gt += e * np.array([[p * (z > 0), p * (z > 0) * a] for p, z in zip(phi[1:], zs)])
    return gp, gt
