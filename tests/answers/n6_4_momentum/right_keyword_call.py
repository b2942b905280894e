"""The gradient is asked for by the name of its argument."""


def momentum_step(phi, m, gradient, alpha, beta):
    m = beta * m + (1 - beta) * gradient
    return phi - alpha * m, m


def nesterov_step(phi, m, gradient_at, alpha, beta):
    g = gradient_at(phi=phi - alpha * beta * m)
    return momentum_step(phi=phi, m=m, gradient=g, alpha=alpha, beta=beta)
