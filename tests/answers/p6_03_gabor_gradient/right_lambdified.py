"""Symbols of its own, lambdified for the numbers and substituted for the formula."""

import sympy as sp

X, P0, P1, Y = sp.symbols("X P0 P1 Y")


F = sp.sin(P0 + sp.Rational(6, 100) * P1 * X) * sp.exp(-((P0 + sp.Rational(6, 100) * P1 * X) ** 2) / 32)


fn = sp.lambdify((X, P0, P1), F)


D = [sp.lambdify((X, P0, P1, Y), sp.diff((F - Y) ** 2, p)) for p in (P0, P1)]


def gabor(x, phi):
    return fn(x, phi[0], phi[1])


def loss(phi, x, y):
    return sum((gabor(x, phi) - y) ** 2)


def model_derivatives(x, phi0, phi1):
    return tuple(F.diff(p).subs({X: x, P0: phi0, P1: phi1}, simultaneous=True) for p in (P0, P1))


def loss_gradient(phi, x, y):
    return [float(d(x, *phi, y).sum()) for d in D]
