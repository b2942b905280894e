"""polyval; a factored residual; tuples."""

from collections import namedtuple

import numpy as np


def loss(phi, x, y):
    return np.square(np.polyval(phi[::-1], x) - y).sum()


Steps = namedtuple("Steps", "r outer i0 i1")


def chain_rule(phi0, phi1, x, y):
    return Steps(r=y - phi1 * x - phi0, outer=2 * (y - phi1 * x - phi0), i0=-1, i1=-x)


def example_gradient(phi0, phi1, x, y):
    r = phi0 + phi1 * x - y
    return 2 * r, 2 * x * r


def loss_gradient(phi, x, y):
    r = phi[0] + phi[1] * x - y
    return (2 * np.array([np.sum(r), np.inner(x, r)])).astype(np.float32)
