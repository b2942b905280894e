"""The old m moves phi in part a; the Nesterov step does not use it and is right."""

PARTS = {"a": "Phi moves by the old m: equation 6.11 has the new one."}


def momentum_step(phi, m, gradient, alpha, beta):
    moved = phi - alpha * m
    averaged = gradient + beta * (m - gradient)
    return moved, averaged


def nesterov_step(phi, m, gradient_at, alpha, beta):
    g = gradient_at(phi - alpha * beta * m)
    m = beta * m + (1 - beta) * g
    return phi - alpha * m, m
