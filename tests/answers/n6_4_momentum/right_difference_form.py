"""The old momentum moves a part of the way to the gradient."""


def momentum_step(phi, m, gradient, alpha, beta):
    change = (1 - beta) * (gradient - m)
    return phi - alpha * (m + change), m + change


def nesterov_step(phi, m, gradient_at, alpha, beta):
    change = (1 - beta) * (gradient_at(phi + -(alpha * beta) * m) - m)
    return phi - alpha * (m + change), m + change
