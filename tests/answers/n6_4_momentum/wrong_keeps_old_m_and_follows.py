"""Moves right but hands back the old momentum; the Nesterov step calls it."""

PARTS = {"a": "The old m is returned: the next step has to start from the new one.", "b": "follows"}


def momentum_step(phi, m, gradient, alpha, beta):
    phi = phi - alpha * (beta * m + (1 - beta) * gradient)
    return phi, m


def nesterov_step(phi, m, gradient_at, alpha, beta):
    g = gradient_at(phi - alpha * beta * m)
    return momentum_step(phi, m, g, alpha, beta)
