"""Steps uphill, and so does the Nesterov step that calls it."""

PARTS = {"a": "The step goes uphill: it has to be subtracted.", "b": "follows"}


def momentum_step(phi, m, gradient, alpha, beta):
    m = m + (1 - beta) * (gradient - m)
    step = -alpha * m
    return phi - step, m


def nesterov_step(phi, m, gradient_at, alpha, beta):
    look = phi - beta * alpha * m
    return momentum_step(phi, m, gradient_at(look), alpha, beta)
