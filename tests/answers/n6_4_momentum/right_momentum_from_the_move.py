"""The new m is read off the way that phi has moved."""


def momentum_step(phi, m, gradient, alpha, beta):
    moved = phi - alpha * beta * m - alpha * (1 - beta) * gradient
    return moved, (phi - moved) / alpha


def nesterov_step(phi, m, gradient_at, alpha, beta):
    look = phi - alpha * beta * m
    moved = look - alpha * (1 - beta) * gradient_at(look)
    return moved, (phi - moved) / alpha
