"""Part a has alpha for 1 - beta; part b calls it, but with the gradient at phi."""

PARTS = {
    "a": "The gradient comes into m with the weight alpha: in equation 6.11 it is 1 - beta.",
    "b": "wrong",
}


def momentum_step(phi, m, gradient, alpha, beta):
    v = alpha * gradient + beta * m
    return phi - alpha * v, v


def nesterov_step(phi, m, gradient_at, alpha, beta):
    return momentum_step(phi, m, gradient_at(phi), alpha, beta)
