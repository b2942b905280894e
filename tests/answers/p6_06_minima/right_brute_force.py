"""Every part is searched for by brute force."""

import numpy as np


def loss_a(phi):
    """Return the function a at phi, a number or an array."""
    return 0.3 + 1.2 * (phi - 0.52) ** 2 + (0.22 - 0.16 * phi) * np.cos(6 * np.pi * phi)


def loss_b(phi):
    """Return the function b at phi, a number or an array."""
    return 0.18 + 1.4 * (phi - 0.62) ** 2 + 2.0 * (phi - 0.62) ** 4


def loss_c(phi):
    """Return the function c at phi, a number or an array."""
    u = phi - 0.7
    return 0.5 + 0.02592 * u + 0.0288 * u**2 + 9.6 * u**3 + 16.0 * u**4


FUNCTIONS = {"a": loss_a, "b": loss_b, "c": loss_c}

POINTS = {
    1: 0.176514528571458327,
    2: 0.497858993064826059,
    3: 0.806593547960207135,
    4: 0.3,
    5: 0.62,
    6: 0.25,
    7: 0.7,
}

POINTS_OF = {"a": (1, 2, 3), "b": (4, 5), "c": (6, 7)}

G = np.linspace(0, 1, 201)


def best(f):
    b = (-1, 0, 0, 0)
    for i in range(0, 201, 10):
        for j in range(i + 10, 201, 10):
            for t in (0.1, 0.25, 0.5, 0.75, 0.9):
                p, q = G[i], G[j]
                gap = f((1 - t) * p + t * q) - (1 - t) * f(p) - t * f(q)
                if gap > b[0]:
                    b = (gap, p, q, t)
    return b


def convex_functions():
    return set(k for k, f in FUNCTIONS.items() if best(f)[0] < 1e-12)


def classify_points():
    d = {}
    for L, pts in POINTS_OF.items():
        f = FUNCTIONS[L]
        for p in pts:
            x = POINTS[p]
            s = (f(x + 1e-6) - f(x - 1e-6)) / 2e-6
            if abs(s) > 1e-5:
                d[p] = "neither"
            elif f(x) <= f(np.linspace(0, 1, 10001)).min() + 1e-12:
                d[p] = "global minimum"
            else:
                d[p] = "local minimum"
    return d


def chord_below(letter):
    return best(FUNCTIONS[letter])[1:]
