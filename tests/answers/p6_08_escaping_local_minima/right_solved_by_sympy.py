"""SymPy solves for the rate whose step lands at the mirror image; the start is the dent's own bottom."""

import math

import sympy as sp


def loss(phi):
    """Return the loss at phi, a single number."""
    u = (phi + 1) / 0.15
    return 0.5 * (phi - 1) ** 2 - math.exp(-0.5 * u**2)


def slope(phi):
    """Return the derivative of the loss at phi, a single number."""
    u = (phi + 1) / 0.15
    return (phi - 1) + u / 0.15 * math.exp(-0.5 * u**2)


LOCAL_VALLEY = (-3.0, -0.6938)
GLOBAL_VALLEY = (-0.6937, 5.0)


def escape():
    phi = sp.Symbol("phi", real=True)
    bowl = (phi - 1) ** 2 / 2 - sp.exp(-((phi + 1) ** 2) / sp.Float("0.045"))
    bottom = sp.nsolve(sp.diff(bowl, phi), -0.95)
    # A little beside the bottom, or it would never begin to move.
    return bottom - sp.Rational(1, 50), sp.Rational(3, 5), sp.Integer(300)


def largest_stable_alpha(curvature):
    alpha, phi = sp.symbols("alpha phi", positive=True)
    (answer,) = sp.solve(sp.Eq(phi - alpha * sp.Float(curvature) * phi, -phi), alpha)
    return answer
