"""The learning rate inside of the velocity, in both parts and in other variables."""

PARTS = {
    "a": "The learning rate is in m already, with the weight alpha for 1 - beta, and phi moves by m alone.",
    "b": "follows",
}


def momentum_step(phi, m, gradient, alpha, beta):
    lr, rho, v = alpha, beta, m
    v = rho * v + lr * gradient
    return phi - v, v


def nesterov_step(phi, m, gradient_at, alpha, beta):
    lr, rho, v = alpha, beta, m
    v = rho * v + lr * gradient_at(phi - lr * rho * v)
    return phi - v, v
