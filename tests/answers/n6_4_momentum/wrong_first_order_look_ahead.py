"""Estimates the gradient ahead by a tangent: right for quadratic losses only."""

PARTS = {"b": "wrong"}


def momentum_step(phi, m, gradient, alpha, beta):
    m = beta * m + (1 - beta) * gradient
    return phi - alpha * m, m


def nesterov_step(phi, m, gradient_at, alpha, beta):
    h = 1e-5
    here = gradient_at(phi)
    change = (gradient_at(phi + h * m) - here) / h
    return momentum_step(phi, m, here - alpha * beta * change, alpha, beta)
