"""A function of scalars, made into one of arrays; looks at the gradient here as well."""

import numpy as np


@np.vectorize
def _entry(p, a, g, alpha, beta):
    a = beta * a + (1 - beta) * g
    return p - alpha * a, a


def momentum_step(phi, m, gradient, alpha, beta):
    return _entry(phi, m, gradient, alpha, beta)


def nesterov_step(phi, m, gradient_at, alpha, beta):
    here = gradient_at(phi)
    ahead = gradient_at(phi - alpha * beta * m)
    return _entry(phi, m, here + (ahead - here), alpha, beta)
